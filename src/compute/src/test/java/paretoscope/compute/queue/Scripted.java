package paretoscope.compute.queue;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// Workers inside the test that do what it says, on devices that do not exist.
final class Scripted implements Backend {
    /// What a worker does with a job.
    @FunctionalInterface
    interface Act {
        byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancellation)
                throws WorkerFailure, InterruptedException;
    }

    private final Act act;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile WorkerFailure refusal;

    Scripted(Act act) {
        this.act = act;
    }

    static Scripted echoing() {
        return new Scripted((assignment, _, _) -> assignment.job().payload());
    }

    int opened() {
        return opened.get();
    }

    int closed() {
        return closed.get();
    }

    /// From now on workers do not start, or do again.
    void refuse(WorkerFailure why) {
        refusal = why;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public Worker open(Device device, Cancellation cancellation) throws WorkerFailure {
        var why = refusal;
        if (why != null) {
            throw why;
        }
        opened.incrementAndGet();
        return new Worker() {
            private boolean usable = true;

            @Override
            public byte[] evaluate(Assignment assignment, Progress progress, Cancellation wanted)
                    throws WorkerFailure, InterruptedException {
                usable = false;
                var result = act.evaluate(assignment, progress, wanted);
                usable = true;
                return result;
            }

            @Override
            public boolean usable() {
                return usable;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    static Device device(String id) {
        return new Device(id, DeviceKind.CPU, "made up", "", OptionalLong.of(1000), OptionalLong.of(1000));
    }

    static Job job(String id) {
        return job(id, 0, 0);
    }

    static Job job(String id, int priority, long memory) {
        return new Job(new JobId(id), "job " + id, priority, id.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                memory, Duration.ofSeconds(20));
    }

    static QueueOptions quick() {
        return new QueueOptions(
                new RetryPolicy(3, 2, Duration.ofMillis(1), Duration.ofMillis(4)), Duration.ofMillis(40),
                Duration.ofMillis(5), QueueOptions.USUAL.freeMemory(), QueueOptions.USUAL.power());
    }
}
