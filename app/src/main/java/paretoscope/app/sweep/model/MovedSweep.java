package paretoscope.app.sweep.model;

import java.nio.file.Path;
import java.util.List;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.ModelSource;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskSpec;

/// A sweep whose file goes into another folder.
record MovedSweep(SweepSpec spec) {
    /// The sweep as its file says it there: what it names stays where it is, and is named from the folder unless it was
    /// named from the root and lies elsewhere.
    SweepSpec to(Path folder) {
        var models = spec.models().stream().map(model -> new ModelSource(model.name(), seen(model.weights(), folder)))
                .toList();
        List<TaskSpec> tasks = spec.tasks().stream().map(task -> new TaskSpec(task.name(), task.data().map(
                data -> seen(data, folder)), task.metric())).toList();
        return new SweepSpec(folder, spec.name(), seen(spec.base(), folder), models, tasks, spec.method(), spec.box(),
                spec.design(), spec.budget(), spec.search(), spec.baselines(), spec.seed(), seen(folder), spec
                        .backend());
    }

    private EvaluatorSpec seen(Path folder) {
        return switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx onnx -> new EvaluatorSpec.Onnx(seen(onnx.model(), folder), onnx.input(), onnx
                    .output(), onnx.batch());
            case EvaluatorSpec.TorchFile torch -> new EvaluatorSpec.TorchFile(seen(torch.file(), folder), torch
                    .options());
            case EvaluatorSpec.TorchBuiltin builtin -> builtin;
            case EvaluatorSpec.Command command -> command;
        };
    }

    private Path seen(Path path, Path folder) {
        var file = spec.resolve(path).toAbsolutePath().normalize();
        var from = folder.toAbsolutePath().normalize();
        if (path.isAbsolute() && !file.startsWith(from)) {
            return path;
        }
        return from.getRoot().equals(file.getRoot()) ? from.relativize(file) : file;
    }
}
