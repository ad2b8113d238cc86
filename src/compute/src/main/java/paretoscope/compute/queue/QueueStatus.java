package paretoscope.compute.queue;

import java.util.List;

/// How a queue stands.
///
/// @param waiting jobs that no worker has, those that wait for another try included
/// @param running jobs that a worker has
/// @param finished jobs with a result
/// @param known those of them whose result was in the journal before
public record QueueStatus(Condition condition, int waiting, int running, int finished, int known, int failed,
        int cancelled, List<DeviceStatus> devices) {
    public QueueStatus {
        devices = List.copyOf(devices);
    }

    /// Jobs that have not ended.
    public int remaining() {
        return waiting + running;
    }

    /// Whether, and why not, the queue starts jobs.
    public sealed interface Condition {
        /// Starts jobs whenever a device is free.
        record Running() implements Condition {}

        /// The user asked it to wait.
        record Paused() implements Condition {}

        /// Something outside has to be mended first.
        ///
        /// @param sentence what was found and what to do
        record Stopped(String sentence) implements Condition {}

        /// Takes no more jobs.
        record Closed() implements Condition {}
    }

    /// What a device is doing.
    ///
    /// @param note in a few words: the job's label, `waiting for memory`, or why it was given up
    public record DeviceStatus(String device, Activity activity, String note) {
        public enum Activity {
            IDLE,
            STARTING,
            BUSY,
            WAITING,
            RETIRED
        }
    }
}
