package paretoscope.views.sweep;

import java.util.Optional;
import paretoscope.compute.queue.QueueStatus;
import paretoscope.merge.sweep.SweepState;

/// A sweep under way, as it is at one moment: what has been evaluated, what runs, and how it ended if it has.
public record SweepProgress(SweepState state, QueueStatus queue, Optional<SweepEnd> end) {
    public SweepStatus status() {
        return SweepStatus.of(state);
    }

    /// What the rest will take on the devices at work.
    public SweepForecast forecast() {
        return SweepForecast.of(state, Math.max(1, queue.devices().size()));
    }
}
