package paretoscope.merge.sweep;

import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;

/// What holds for all evaluations of a sweep, as worker processes are told it once.
public final class WorkerSetup {
    private WorkerSetup() {}

    /// JSON text: base, models, tasks, evaluator and seed as in a sweep's file, with absolute paths; and the sweep's
    /// folder, for paths among the evaluator's options.
    public static String of(SweepSpec spec) {
        var json = JsonNodeFactory.instance.objectNode()
                .put("folder", SweepSpecWriter.path(spec.folder().toAbsolutePath().normalize()))
                .put("base", absolute(spec, spec.base()));
        var models = json.putArray("models");
        spec.models().forEach(model -> models.addObject().put("name", model.name())
                .put("weights", absolute(spec, model.weights())));
        var tasks = json.putArray("tasks");
        spec.tasks().forEach(task -> tasks.addObject().put("name", task.name())
                .put("data", task.data().map(data -> absolute(spec, data)).orElse(null))
                .put("metric", task.metric().name()));
        EvaluatorJson.write(absolute(spec, spec.evaluator()), json.putObject("evaluator"));
        return json.put("seed", spec.seed()).toString();
    }

    private static EvaluatorSpec absolute(SweepSpec spec, EvaluatorSpec evaluator) {
        return switch (evaluator) {
            case EvaluatorSpec.Onnx onnx -> new EvaluatorSpec.Onnx(Path.of(absolute(spec, onnx.model())),
                    onnx.input(), onnx.output(), onnx.batch());
            case EvaluatorSpec.TorchFile torch -> new EvaluatorSpec.TorchFile(Path.of(absolute(spec, torch.file())),
                    torch.options());
            case EvaluatorSpec.TorchBuiltin builtin -> builtin;
            case EvaluatorSpec.Command command -> command;
        };
    }

    private static String absolute(SweepSpec spec, Path path) {
        return SweepSpecWriter.path(spec.resolve(path).toAbsolutePath().normalize());
    }
}
