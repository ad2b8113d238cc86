package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobId;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecWriter;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.safetensors.UnreadableWeights;

/// Everything the result of an evaluation depends on, by content: moving a sweep's folder, renaming a model or
/// evaluating on another device changes nothing; other weights, items, evaluator or seed are another evaluation.
///
/// @param content a digest of all that does not change within a sweep
record EvaluationIdentity(String content) {
    private static final String FORM = "evaluation 1";

    /// Reads the sweep's files once.
    static EvaluationIdentity of(SweepSpec spec, Cancellation cancellation) throws IOException, UnreadableWeights {
        var parts = new ArrayList<>(List.of(FORM, weights(spec.resolve(spec.base()), cancellation)));
        for (var model : spec.models()) {
            parts.add(weights(spec.resolve(model.weights()), cancellation));
        }
        for (var task : spec.tasks()) {
            parts.add(task.name());
            parts.add(task.metric().name());
            parts.add(task.data().isEmpty() ? "" : FileContent.digest(spec.resolve(task.data().get()), cancellation));
        }
        parts.addAll(evaluator(spec, cancellation));
        parts.add(Long.toString(spec.seed()));
        return new EvaluationIdentity(FileContent.digest(joined(parts)));
    }

    /// The identity of one evaluation.
    JobId of(MergeRequest request) {
        var asked = new String(request.toBytes(), StandardCharsets.UTF_8);
        return new JobId(FileContent.digest(joined(List.of(content, asked))));
    }

    /// The identity of the sweep itself, which its state is kept under: where it runs does not matter.
    String sweep(SweepSpec spec) {
        return FileContent.digest(joined(List.of(content, SweepSpecWriter.write(anywhere(spec)))));
    }

    private static SweepSpec anywhere(SweepSpec spec) {
        return spec.on(BackendSpec.of(BackendSpec.Kind.IN_PROCESS));
    }

    private static String weights(Path path, Cancellation cancellation) throws IOException, UnreadableWeights {
        try (var checkpoint = Checkpoint.open(path)) {
            return checkpoint.digest(cancellation::requested);
        }
    }

    private static List<String> evaluator(SweepSpec spec, Cancellation cancellation) throws IOException {
        return switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx onnx -> List.of("onnx", FileContent.digest(spec.resolve(onnx.model()),
                    cancellation), onnx.input().orElse(""), onnx.output().orElse(""));
            case EvaluatorSpec.TorchBuiltin torch -> List.of("torch", torch.builtin().code(), torch.options());
            case EvaluatorSpec.TorchFile torch -> List.of("torch file", FileContent.digest(spec.resolve(torch.file()),
                    cancellation), torch.options());
            case EvaluatorSpec.Command command -> List.of("command", joined(command.command()), command.results());
        };
    }

    /// With lengths, so that no two lists give the same text.
    private static String joined(List<String> parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part).append('\n'));
        return text.toString();
    }
}
