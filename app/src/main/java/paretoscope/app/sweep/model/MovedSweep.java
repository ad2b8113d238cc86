package paretoscope.app.sweep.model;

import java.nio.file.Path;
import java.util.List;
import paretoscope.merge.design.Design;
import paretoscope.merge.search.Search;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.Budget;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.ModelSource;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.TaskSpec;

/// The sweep with one thing changed, as the designer changes it.
public record SweepEdit(SweepSpec spec) {
    public SweepSpec design(Design design) {
        return with(design, spec.budget(), spec.search(), spec.seed());
    }

    public SweepSpec budget(Budget budget) {
        return with(spec.design(), budget, spec.search(), spec.seed());
    }

    public SweepSpec search(Search search) {
        return with(spec.design(), spec.budget(), search, spec.seed());
    }

    public SweepSpec seed(long seed) {
        return with(spec.design(), spec.budget(), spec.search(), seed);
    }

    public SweepSpec backend(BackendSpec backend) {
        return spec.on(backend);
    }

    private SweepSpec with(Design design, Budget budget, Search search, long seed) {
        return new SweepSpec(spec.folder(), spec.name(), spec.base(), spec.models(), spec.tasks(), spec.method(), spec
                .box(), design, budget, search, spec.baselines(), seed, spec.evaluator(), spec.backend());
    }

    /// The sweep as its file says it in another folder: what it names stays where it is.
    public SweepSpec in(Path folder) {
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
        if (path.isAbsolute()) {
            return path;
        }
        var file = spec.resolve(path).toAbsolutePath().normalize();
        var from = folder.toAbsolutePath().normalize();
        return from.getRoot().equals(file.getRoot()) ? from.relativize(file) : file;
    }
}
