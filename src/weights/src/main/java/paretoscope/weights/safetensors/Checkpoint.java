package paretoscope.weights.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import paretoscope.weights.tensor.TensorInfo;

/// The weights of a model, mapped into memory. Nothing is read until it is asked for.
public final class Checkpoint implements AutoCloseable {
    private Checkpoint() {}

    /// @param path a `.safetensors` file, a `.safetensors.index.json`, or a folder that holds one of them
    public static Checkpoint open(Path path) throws UnreadableWeights, IOException {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// What [#open] was given.
    public Path path() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// All tensors by name, in the order in which their numbers lie in the files.
    public SequencedMap<String, TensorInfo> tensors() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// What the files say about themselves beside their tensors.
    public Map<String, String> metadata() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// A tensor's bytes as they lie in the file, little-endian, read-only; valid until the checkpoint is closed.
    public MemorySegment bytes(String tensor) {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// A tensor's numbers as floats.
    ///
    /// @param into at least as long as the tensor has elements
    /// @throws IllegalArgumentException for a tensor that is not there or not of a format that can be merged
    public void read(String tensor, float[] into) {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("arrives with the next step");
    }
}
