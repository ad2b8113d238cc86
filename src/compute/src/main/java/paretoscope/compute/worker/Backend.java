package paretoscope.compute.worker;

import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;

/// A way to do jobs: in this program, by processes on this machine, by a command.
///
/// A cluster's scheduler fits in as well: it lists its partitions as devices and its worker waits for an array's task.
public interface Backend {
    /// As a sweep names it: `in-process`, `local`, `command`.
    String name();

    /// Starts a worker on a device. It is the only one there until it is closed.
    ///
    /// @throws WorkerFailure when it does not start
    /// @throws java.util.concurrent.CancellationException when it is no longer wanted
    Worker open(Device device, Cancellation cancellation) throws WorkerFailure, InterruptedException;

    /// What its workers do with the thread that calls them.
    default Occupation occupation() {
        return Occupation.WAITS;
    }

    /// What a worker does with the thread that calls it.
    enum Occupation {
        /// Waits for somebody else, so that a thread costs nothing.
        WAITS,
        /// Computes, so that there should be no more threads than devices.
        COMPUTES
    }
}
