package paretoscope.weights;

import java.io.IOException;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.tensor.TensorInfo;

/// A merge whose models have been checked against each other, ready to be carried out for any coefficients.
///
/// What does not depend on the coefficients (thresholds, angles) is worked out once, at the first merge that needs it.
/// Safe for use by several threads; valid as long as the checkpoints are open.
public final class MergePlan {
    private MergePlan() {}

    /// Checks names, shapes and formats of all models against the base.
    ///
    /// @throws UnmergeableModels with everything that does not fit
    public static MergePlan of(Checkpoint base, List<Checkpoint> models, MergeMethod method) throws UnmergeableModels {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// What the user should know: tensors taken from the base as they are, models stored in another format.
    public List<String> notes() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// The tensors of the merged model, in the base's order and formats.
    public SequencedMap<String, TensorInfo> tensors() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// How many coefficients a merge takes: one per model.
    public int coefficients() {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// SHA-256 in hexadecimal over the names, shapes and numbers of base and models, in their order; the same however
    /// the files are cut into shards. Reads everything once and remembers the answer.
    public String digest(BooleanSupplier cancelled) {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// One tensor of the merged model as floats: the numbers that [#write] would store.
    ///
    /// @param into at least as long as the tensor has elements
    /// @throws IllegalArgumentException for a tensor that is not merged, or coefficients that do not fit
    public void tensor(String name, double[] coefficients, float[] into) {
        throw new UnsupportedOperationException("arrives with the next step");
    }

    /// Writes the merged model, tensor by tensor in bounded memory. What is written appears under its name only when it
    /// is complete; a failure or a cancellation leaves nothing behind.
    ///
    /// @param progress told the share done, from 0 to 1, by any thread
    /// @throws IOException also where the output would replace one of the inputs
    /// @throws java.util.concurrent.CancellationException when `cancelled` answers yes
    public void write(double[] coefficients, Output output, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        throw new UnsupportedOperationException("arrives with the next step");
    }
}
