package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.weights.MergeMethod;
import paretoscope.weights.MergekitYaml;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.safetensors.UnreadableWeights;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;

/// One merged model of a sweep, written to disk: its weights, or its recipe for mergekit.
public record MergeExport(SweepSpec spec, Coefficients coefficients) {
    private static final Map<String, String> METADATA = Map.of("format", "pt");

    /// Writes the weights; what is there under the name is replaced only when all is written.
    ///
    /// @return what the user should know about the merge
    public List<String> write(Path out, DoubleConsumer progress, BooleanSupplier cancelled) throws SweepTrouble {
        return write(spec.method(), out, progress, cancelled);
    }

    /// The same by another method.
    List<String> write(MergeMethod method, Path out, DoubleConsumer progress, BooleanSupplier cancelled)
            throws SweepTrouble {
        try (var models = MergeableModels.open(spec)) {
            var plan = models.plan(method);
            plan.write(coefficients.toArray(), new Output(out, Output.USUAL_SHARD_BYTES, METADATA), progress,
                    cancelled);
            return plan.notes();
        } catch (UnreadableWeights unreadable) {
            throw SweepTrouble.asked(String.valueOf(unreadable.getMessage()), unreadable);
        } catch (IOException failed) {
            throw SweepTrouble.failed("The merged model could not be written to " + out + ": " + failed.getMessage()
                    + ".", failed);
        }
    }

    /// The recipe as the text of a mergekit configuration.
    public String recipe() throws SweepTrouble {
        try (var models = MergeableModels.open(spec)) {
            return MergekitYaml.of(absolute(spec.base()), spec.models().stream().map(model -> absolute(model
                    .weights())).toList(), spec.method(), coefficients.toArray(), format(models));
        } catch (UnreadableWeights | IOException unreadable) {
            throw SweepTrouble.asked(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    public void writeRecipe(Path out) throws SweepTrouble {
        var recipe = recipe();
        try {
            Files.writeString(out, recipe);
        } catch (IOException failed) {
            throw SweepTrouble.failed("The recipe could not be written to " + out + ": " + failed.getMessage() + ".",
                    failed);
        }
    }

    private String absolute(Path path) {
        return spec.resolve(path).toAbsolutePath().normalize().toString();
    }

    /// The format of most of the base's numbers, as mergekit names it.
    private static String format(MergeableModels models) {
        long half = bytes(models, Dtype.F16);
        long brain = bytes(models, Dtype.BF16);
        long single = bytes(models, Dtype.F32);
        return single >= Math.max(half, brain) ? "float32" : half > brain ? "float16" : "bfloat16";
    }

    private static long bytes(MergeableModels models, Dtype format) {
        return models.base().tensors().values().stream().filter(tensor -> tensor.dtype().equals(format))
                .mapToLong(TensorInfo::bytes).sum();
    }
}
