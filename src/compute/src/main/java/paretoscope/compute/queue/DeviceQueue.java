package paretoscope.compute.queue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Subscription;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.compute.journal.JournalException;
import paretoscope.compute.worker.Backend;

/// A queue over some devices, each with one worker, which is started when there is something to do.
public final class DeviceQueue implements JobQueue {
    private final Outbox outbox = new Outbox();
    private final QueueCore core = new QueueCore(outbox);
    private final Backend backend;
    private final Journal journal;
    private final QueueOptions options;

    private DeviceQueue(Backend backend, Journal journal, QueueOptions options) {
        this.backend = backend;
        this.journal = journal;
        this.options = options;
    }

    /// Opens a queue.
    ///
    /// @param devices at least one, each for this queue alone
    public static DeviceQueue open(Backend backend, List<Device> devices, Journal journal, QueueOptions options) {
        if (devices.isEmpty()) {
            throw new IllegalArgumentException("a queue needs a device");
        }
        var queue = new DeviceQueue(backend, journal, options);
        devices.forEach(queue::start);
        return queue;
    }

    private void start(Device device) {
        var lane = new Lane(core, backend, device, journal, options, outbox);
        core.admit(lane);
        var name = "device-" + device.id();
        switch (backend.occupation()) {
            case WAITS -> Thread.ofVirtual().name(name).start(() -> run(lane));
            case COMPUTES -> Thread.ofPlatform().daemon().name(name).start(() -> run(lane));
        }
    }

    /// A device that was given up and is wanted back gets its new lane when the old one has ended.
    private void run(Lane lane) {
        lane.run();
        if (core.isWantedAgain(lane)) {
            start(lane.device());
        }
    }

    @Override
    public CompletableFuture<JobEvent.End> submit(Job job) throws JournalException {
        var reserved = core.reserve(job);
        if (reserved.isNew()) {
            endAsBeforeOrRelease(reserved.job());
        }
        return reserved.job().end().copy();
    }

    private void endAsBeforeOrRelease(JobRecord job) throws JournalException {
        Optional<JournalEntry> before = Optional.empty();
        boolean read = false;
        try {
            before = journal.find(job.job().id());
            read = true;
        } finally {
            if (!read) {
                core.cancel(job.job().id());
            }
        }
        before.ifPresentOrElse(entry -> core.end(job, ending(entry)), () -> core.release(job));
    }

    private static JobEvent.End ending(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Finished(var completion) -> new JobEvent.Finished(completion.job(), completion, true);
            case JournalEntry.SetAside(var job, var sentence, _, var log) -> new JobEvent.Failed(job,
                    new JobFailure.SetAsideBefore(sentence), log);
        };
    }

    @Override
    public void cancel(JobId job) {
        core.cancel(job);
    }

    @Override
    public void cancelAll() {
        core.cancelAll();
    }

    @Override
    public Subscription subscribe(Consumer<JobEvent> listener) {
        return outbox.subscribe(listener);
    }

    @Override
    public Subscription watch(Consumer<QueueStatus> listener) {
        return outbox.watch(listener, core.status());
    }

    @Override
    public QueueStatus status() {
        return core.status();
    }

    @Override
    public void pause() {
        core.pause();
    }

    @Override
    public void resume() {
        core.wantAgain().forEach(this::start);
        core.resume();
    }

    @Override
    public void close() {
        if (core.shut()) {
            core.cancelAll();
            awaitLanes();
            outbox.close();
        }
    }

    private void awaitLanes() {
        try {
            for (var lane : core.lanes()) {
                lane.awaitEnd();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
