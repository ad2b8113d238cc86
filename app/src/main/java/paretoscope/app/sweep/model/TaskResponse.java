package paretoscope.app.sweep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.surrogate.Interval;
import paretoscope.merge.surrogate.SurrogateFit;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;

/// What a task's surrogate says of one merge.
///
/// @param value NaN where there is no surrogate
/// @param interval in which a measurement is expected in 95 of 100 cases
/// @param measured from the lowest to the highest value that was measured on the task
public record TaskResponse(String task, double value, Optional<Interval> interval, Optional<Interval> measured) {
    private static final double CONFIDENCE = 0.95;

    /// Every task's response, in the sweep's order.
    static List<TaskResponse> of(SweepSpec spec, SweepFronts fronts, Coefficients coefficients) {
        var responses = new ArrayList<TaskResponse>();
        var surrogates = fronts.predicted().surrogates();
        for (int task = 0; task < spec.tasks().size(); task++) {
            Optional<SurrogateFit> fit = task < surrogates.size()
                    ? Optional.of(surrogates.get(task))
                    : Optional.empty();
            responses.add(of(spec.tasks().get(task).name(), fit, coefficients, measured(fronts, task)));
        }
        return List.copyOf(responses);
    }

    private static TaskResponse of(String task, Optional<SurrogateFit> fit, Coefficients coefficients,
            Optional<Interval> measured) {
        return fit.isPresent() && fit.get() instanceof SurrogateFit.Fitted fitted
                ? new TaskResponse(task, fitted.surrogate().value(coefficients), fitted.surrogate().interval(
                        coefficients, CONFIDENCE), measured)
                : new TaskResponse(task, Double.NaN, Optional.empty(), measured);
    }

    private static Optional<Interval> measured(SweepFronts fronts, int task) {
        var values = Stream.concat(fronts.sampled().stream(), fronts.reevaluated().stream()).mapToDouble(
                sample -> sample.values().get(task)).filter(Double::isFinite).summaryStatistics();
        return values.getCount() == 0 ? Optional.empty() : Optional.of(new Interval(values.getMin(), values.getMax()));
    }
}
