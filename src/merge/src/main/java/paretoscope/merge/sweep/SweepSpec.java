package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.List;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Design;
import paretoscope.merge.search.NestedMap;
import paretoscope.merge.search.Search;
import paretoscope.weights.MergeMethod;

/// A merging problem as its file (`*.sweep.json`) states it.
///
/// @param folder the folder of the file; the paths within are relative to it
/// @param base the weights θ₀, like a model's
/// @param models at least one; each has a coefficient
/// @param tasks at least one; where there are as many as models, task i is the one that model i was made for
/// @param box a side for each model
/// @param baselines evaluated beside the sweep's own points, and counted apart from its budget
public record SweepSpec(Path folder, String name, Path base, List<ModelSource> models, List<TaskSpec> tasks,
        MergeMethod method, Box box, Design design, Budget budget, Search search, List<Baseline> baselines, long seed,
        EvaluatorSpec evaluator, BackendSpec backend) {
    /// The version of the form.
    public static final int VERSION = 1;

    public SweepSpec {
        Named.require(name, "sweep");
        models = List.copyOf(models);
        tasks = List.copyOf(tasks);
        baselines = List.copyOf(baselines);
        requireAtLeastOne(models, "model");
        requireAtLeastOne(tasks, "task");
        Named.requireDifferent(models.stream().map(ModelSource::name).toList(), "models");
        Named.requireDifferent(tasks.stream().map(TaskSpec::name).toList(), "tasks");
        if (box.dimensions() != models.size()) {
            throw new IllegalArgumentException("the box has " + box.dimensions() + " sides for " + models.size()
                    + " models");
        }
        var objection = method.objection(models.size());
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get());
        }
        switch (search) {
            case Search.Amortised _,Search.Direct _ -> {
            }
            case Search.Bayesian bayesian -> bayesian.binCount(models.size());
            case Search.Nested _ -> {
                requireNestable(models, tasks, method);
                NestedMap.requireFits(design, models.size(), budget.evaluations());
            }
        }
    }

    /// A path of this sweep, ready to be opened.
    public Path resolve(Path path) {
        return folder.resolve(path);
    }

    public int coefficients() {
        return models.size();
    }

    /// The same sweep, carried out elsewhere.
    public SweepSpec on(BackendSpec other) {
        return new SweepSpec(folder, name, base, models, tasks, method, box, design, budget, search, baselines, seed,
                evaluator, other);
    }

    private static void requireAtLeastOne(List<?> list, String what) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a sweep needs at least one " + what);
        }
    }

    private static void requireNestable(List<ModelSource> models, List<TaskSpec> tasks, MergeMethod method) {
        if (models.size() < 2 || tasks.size() != models.size()) {
            throw new IllegalArgumentException(
                    "nested MAP pairs models by their own tasks: it needs one task for each of "
                            + "two or more models, in the same order");
        }
        if (!(method instanceof MergeMethod.TaskArithmetic)) {
            throw new IllegalArgumentException(
                    "nested MAP merges merged models again, which only task arithmetic allows, "
                            + "not " + method.name());
        }
    }
}
