package paretoscope.app.sweep.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.surrogate.Interval;
import paretoscope.merge.surrogate.SurrogateFit;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;

/// What a task's surrogate says of one merge.
///
/// @param value NaN where there is no surrogate
/// @param interval in which a measurement is expected in 95 of 100 cases
public record TaskResponse(String task, double value, Optional<Interval> interval) {
    private static final double CONFIDENCE = 0.95;

    /// Every task's response, in the sweep's order.
    static List<TaskResponse> of(SweepSpec spec, SweepFronts fronts, Coefficients coefficients) {
        var responses = new ArrayList<TaskResponse>();
        var surrogates = fronts.predicted().surrogates();
        for (int task = 0; task < spec.tasks().size(); task++) {
            var name = spec.tasks().get(task).name();
            responses.add(task < surrogates.size()
                    ? of(name, surrogates.get(task), coefficients)
                    : new TaskResponse(name, Double.NaN, Optional.empty()));
        }
        return List.copyOf(responses);
    }

    private static TaskResponse of(String task, SurrogateFit fit, Coefficients coefficients) {
        return switch (fit) {
            case SurrogateFit.Fitted fitted -> new TaskResponse(task, fitted.surrogate().value(coefficients), fitted
                    .surrogate().interval(coefficients, CONFIDENCE));
            case SurrogateFit.Refused _ -> new TaskResponse(task, Double.NaN, Optional.empty());
        };
    }
}
