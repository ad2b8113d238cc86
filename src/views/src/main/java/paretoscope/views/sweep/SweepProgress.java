package paretoscope.views.sweep;

import java.util.Optional;
import paretoscope.compute.queue.QueueStatus;
import paretoscope.merge.sweep.SweepState;

/// A sweep under way, as it is at one moment: what has been evaluated, what runs, and how it ended if it has.
public record SweepProgress(SweepState state, QueueStatus queue, Optional<SweepEnd> end) {
    public SweepStatus status() {
        return SweepStatus.of(state);
    }
}
