package paretoscope.compute.queue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.FreeMemory;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// The one worker of a device, started when it is first needed and closed when it is of no more use, and the memory that
/// it was given. Used by its lane alone.
final class DeviceWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceWorker.class);

    private final Backend backend;
    private final Device device;
    private final FreeMemory memory;
    private @Nullable Worker worker;
    private long reserved;

    DeviceWorker(Backend backend, Device device, FreeMemory memory) {
        this.backend = backend;
        this.device = device;
        this.memory = memory;
    }

    /// Whether the device has the memory that a job needs.
    boolean hasRoom(long needed) {
        if (needed == 0 || worker != null && needed <= reserved) {
            return true;
        }
        long held = worker == null ? 0 : reserved;
        var free = memory.of(device);
        boolean enough = free.isEmpty() || free.getAsLong() + held >= needed;
        reserved = enough ? needed : reserved;
        return enough;
    }

    Optional<Worker> present() {
        return Optional.ofNullable(worker);
    }

    Worker start(Cancellation cancellation) throws WorkerFailure, InterruptedException {
        var started = backend.open(device, cancellation);
        worker = started;
        return started;
    }

    void closeUnlessUsable() {
        if (worker != null && !worker.usable()) {
            close();
        }
    }

    void close() {
        var used = worker;
        worker = null;
        reserved = 0;
        if (used != null) {
            try {
                used.close();
            } catch (RuntimeException e) {
                LOG.warn("the worker on {} did not close", device.id(), e);
            }
        }
    }
}
