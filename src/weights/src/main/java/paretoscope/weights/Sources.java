package paretoscope.weights;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.Sha256;
import paretoscope.weights.tensor.FloatFormat;
import paretoscope.weights.tensor.TensorInfo;

/// What goes into a merge. Source 0 is the base, source i the model i.
record Sources(Checkpoint base, List<Checkpoint> models) {
    Sources {
        models = List.copyOf(models);
    }

    int count() {
        return models.size() + 1;
    }

    Checkpoint source(int index) {
        return index == 0 ? base : models.get(index - 1);
    }

    /// The files that must not be written over.
    List<Path> files() {
        return all().flatMap(checkpoint -> checkpoint.files().stream()).toList();
    }

    /// The tensor's bytes in every source.
    List<MemorySegment> bytes(String tensor) {
        return all().map(checkpoint -> checkpoint.bytes(tensor)).toList();
    }

    /// The tensor's format in every source, all of which can be merged.
    List<FloatFormat> formats(String tensor) {
        return all().map(checkpoint -> info(checkpoint, tensor).dtype().format().orElseThrow()).toList();
    }

    String digest(BooleanSupplier cancelled) {
        var lines = all().map(checkpoint -> checkpoint.digest(cancelled)).collect(Collectors.joining("\n"));
        return Sha256.hexOf(lines.getBytes(StandardCharsets.US_ASCII));
    }

    private Stream<Checkpoint> all() {
        return IntStream.range(0, count()).mapToObj(this::source);
    }

    private static TensorInfo info(Checkpoint checkpoint, String tensor) {
        return Objects.requireNonNull(checkpoint.tensors().get(tensor));
    }
}
