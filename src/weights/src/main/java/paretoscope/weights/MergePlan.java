package paretoscope.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.tensor.TensorInfo;

/// A merge whose models have been checked against each other, ready to be carried out for any coefficients.
///
/// What does not depend on the coefficients (thresholds, angles) is worked out once, at the first merge that needs it.
/// Sums are taken in double precision where a tensor is stored as F32 and in single precision where it is stored in 16
/// bits, and rounded once to the base's format, of two equally near values to the even one.
/// Safe for use by several threads; valid as long as the checkpoints are open.
public final class MergePlan {
    private final Sources sources;
    private final List<String> notes;
    private final Blends blends;
    private volatile @Nullable String digest;

    private MergePlan(Sources sources, MergeMethod method, List<String> notes) {
        this.sources = sources;
        this.notes = List.copyOf(notes);
        this.blends = new Blends(sources, method, merged());
    }

    /// Checks names, shapes and formats of all models against the base.
    ///
    /// @throws UnmergeableModels with everything that does not fit
    public static MergePlan of(Checkpoint base, List<Checkpoint> models, MergeMethod method) throws UnmergeableModels {
        var sources = new Sources(base, models);
        var check = new ModelCheck(sources, method);
        if (!check.mismatches().isEmpty()) {
            throw new UnmergeableModels(check.mismatches());
        }
        return new MergePlan(sources, method, check.notes());
    }

    /// What the user should know: tensors taken from the base as they are, models stored in another format.
    public List<String> notes() {
        return notes;
    }

    /// The tensors of the merged model, in the base's order and formats.
    public SequencedMap<String, TensorInfo> tensors() {
        return sources.base().tensors();
    }

    /// How many coefficients a merge takes: one per model.
    public int coefficients() {
        return sources.models().size();
    }

    /// What the merge is made of: SHA-256, in hexadecimal, of the [Checkpoint#digest] of the base and of each model in
    /// turn. Reads everything once and remembers the answer.
    public String digest(BooleanSupplier cancelled) {
        var known = digest;
        if (known == null) {
            known = sources.digest(cancelled);
            digest = known;
        }
        return known;
    }

    /// One tensor of the merged model as floats: the numbers that [#write] would store.
    ///
    /// @param into at least as long as the tensor has elements
    /// @throws IllegalArgumentException for a tensor that is not merged, or coefficients that do not fit
    public void tensor(String name, double[] coefficients, float[] into) {
        blends.check(coefficients);
        var tensor = tensors().get(name);
        if (tensor == null || tensor.dtype().format().isEmpty()) {
            throw new IllegalArgumentException("there is no tensor " + name + " that is merged");
        }
        var merge = TensorMerge.of(sources, name, blends.of(tensor, coefficients, () -> false));
        var chunks = Chunk.of(List.of(tensor));
        Threads.share(chunks.size(), () -> false, RuntimeException.class, () -> {
            var buffer = MemorySegment.ofArray(new byte[chunks.getFirst().count() * merge.format().bytes()]);
            return number -> {
                var chunk = chunks.get(number);
                merge.merge(chunk.first(), chunk.count(), buffer);
                merge.format().read(buffer, 0, chunk.count(), into, (int) chunk.first());
            };
        });
    }

    /// Writes the merged model, tensor by tensor in bounded memory. What is written appears under its name only when it
    /// is complete; a failure or a cancellation leaves nothing behind.
    ///
    /// @param progress told the share done, from 0 to 1, by any thread
    /// @throws IOException also where the output would replace one of the inputs
    /// @throws java.util.concurrent.CancellationException when `cancelled` answers yes
    public void write(double[] coefficients, Output output, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        blends.check(coefficients);
        long bytes = tensors().values().stream().mapToLong(TensorInfo::bytes).sum();
        try (var writer = CheckpointWriter.create(output, tensors().values(), sources.files())) {
            var run = new MergeRun(writer, bytes, progress, cancelled);
            run.merge(merges(coefficients, cancelled));
            run.copy(tensors().values().stream().filter(tensor -> tensor.dtype().format().isEmpty()).toList(), sources);
            writer.commit();
        } catch (InternalError cut) {
            throw new IOException("A model's file became shorter while it was read; check " + sources.files() + ".",
                    cut);
        }
    }

    private SequencedMap<TensorInfo, TensorMerge> merges(double[] coefficients, BooleanSupplier cancelled) {
        var merges = new LinkedHashMap<TensorInfo, TensorMerge>();
        for (var tensor : merged()) {
            merges.put(tensor, TensorMerge.of(sources, tensor.name(), blends.of(tensor, coefficients, cancelled)));
        }
        return merges;
    }

    private List<TensorInfo> merged() {
        return tensors().values().stream().filter(tensor -> tensor.dtype().format().isPresent())
                .toList();
    }
}
