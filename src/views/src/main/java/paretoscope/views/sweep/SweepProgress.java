package paretoscope.views.sweep;

import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.compute.queue.QueueStatus;
import paretoscope.merge.sweep.SweepState;

/// A sweep under way, as it is at one moment: what has been evaluated, what runs, and how it ended if it has.
///
/// @param secondsEach from the end of one evaluation to that of the next, of late
public record SweepProgress(SweepState state, QueueStatus queue, OptionalDouble secondsEach, Optional<SweepEnd> end) {
    public SweepStatus status() {
        return SweepStatus.of(state);
    }

    /// What the rest will take on the devices at work.
    public SweepForecast forecast() {
        return SweepForecast.of(state, Math.max(1, queue.devices().size())).at(secondsEach);
    }
}
