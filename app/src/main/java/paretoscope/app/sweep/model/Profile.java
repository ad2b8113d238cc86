package paretoscope.app.sweep.model;

import java.util.List;
import paretoscope.merge.design.Coefficients;

/// The merge under the profiler's sliders.
///
/// @param responses one per task; empty before anything is sampled
/// @param extrapolated whether it lies outside what was sampled, so that its responses are guesses
public record Profile(Coefficients coefficients, List<TaskResponse> responses, boolean extrapolated) {
    public Profile {
        responses = List.copyOf(responses);
    }
}
