package paretoscope.compute.queue;

import java.util.Collection;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.queue.QueueStatus.Condition;
import paretoscope.compute.queue.QueueStatus.DeviceStatus;

/// Counts jobs. Guarded by the queue's lock.
final class Tally {
    private int open;
    private int running;
    private int finished;
    private int known;
    private int failed;
    private int cancelled;

    void submitted() {
        open++;
    }

    void started() {
        running++;
    }

    void stopped() {
        running--;
    }

    void ended(JobEvent.End end) {
        open--;
        switch (end) {
            case JobEvent.Finished(_, _, var before) -> {
                finished++;
                known += before ? 1 : 0;
            }
            case JobEvent.Failed _ -> failed++;
            case JobEvent.Cancelled _ -> cancelled++;
        }
    }

    QueueStatus status(Condition condition, Collection<DeviceStatus> devices) {
        return new QueueStatus(condition, open - running, running, finished, known, failed, cancelled,
                java.util.List.copyOf(devices));
    }
}
