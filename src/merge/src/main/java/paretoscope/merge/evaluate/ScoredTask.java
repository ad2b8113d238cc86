package paretoscope.merge.evaluate;

import paretoscope.merge.sweep.TaskSpec;

/// A task with its data set and its way of scoring.
record ScoredTask(TaskSpec spec, DataSet data, Scoring scoring) {
    /// @throws UnusableEvaluator when the task cannot be scored
    static ScoredTask of(TaskSpec spec, DataSet data, String file) throws UnusableEvaluator {
        var scoring = Scoring.of(spec.metric().name()).orElseThrow(() -> new UnusableEvaluator("Task \"" + spec.name()
                + "\": the metric \"" + spec.metric().name()
                + "\" is not one of accuracy, log-loss, mse, which the program can score by itself."));
        if (data.size() == 0) {
            throw new UnusableEvaluator(file + " holds no items.");
        }
        if (scoring.classifies()) {
            requireClasses(data, file);
        }
        return new ScoredTask(spec, data, scoring);
    }

    private static void requireClasses(DataSet data, String file) throws UnusableEvaluator {
        for (int i = 0; i < data.size(); i++) {
            double target = data.targets()[i];
            if (!(target >= 0 && target == Math.rint(target) && target <= Integer.MAX_VALUE)) {
                throw new UnusableEvaluator(file + ", item " + data.ids().get(i) + ": the target " + target
                        + " is not a class; classes are whole numbers from 0.");
            }
        }
    }
}
