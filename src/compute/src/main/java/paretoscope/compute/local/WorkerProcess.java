package paretoscope.compute.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.process.ProcessTree;
import paretoscope.compute.protocol.MalformedMessage;
import paretoscope.compute.protocol.Ready;
import paretoscope.compute.protocol.ToWorker;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// A process that speaks the worker protocol. Nothing it started survives it.
final class WorkerProcess implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /// So many announced intervals without a sign of life make a worker that hangs.
    private static final int HEARTBEATS = 3;

    private final ProcessTree tree;
    private final WorkerBounds bounds;
    private final WorkerLog log;
    private final Line line;
    private final GarbageCount garbage;
    private final Thread complaints;
    private Optional<Duration> silence = Optional.empty();
    private long lastId;
    private boolean usable = true;

    private WorkerProcess(ProcessTree tree, WorkerBounds bounds, WorkerLog log) {
        this.tree = tree;
        this.bounds = bounds;
        this.log = log;
        this.line = new Line(tree, bounds.lineBytes());
        this.garbage = new GarbageCount(bounds.garbage());
        this.complaints = log.drain(tree.process().getErrorStream());
    }

    /// Starts a worker and waits until it is ready.
    static WorkerProcess start(WorkerCommand command, WorkerBounds bounds, Device device, Cancellation cancellation)
            throws WorkerFailure, InterruptedException {
        var environment = new HashMap<>(DeviceEnvironment.of(device));
        environment.put("PYTHONIOENCODING", "utf-8");
        environment.putAll(command.environment());
        var log = new WorkerLog(command.logs().map(folder -> folder.resolve(
                "worker-" + device.id().replaceAll("[^A-Za-z0-9.-]", "-") + ".log")));
        ProcessTree tree;
        try {
            tree = ProcessTree.start(command.command(), command.folder(), environment);
        } catch (IOException e) {
            log.close();
            throw new WorkerFailure(new JobFailure.NotStarted(String.valueOf(e.getMessage())), e);
        }
        var worker = new WorkerProcess(tree, bounds, log);
        worker.initialize(device, command.setup(), cancellation);
        return worker;
    }

    private void initialize(Device device, String setup, Cancellation cancellation)
            throws WorkerFailure, InterruptedException {
        boolean ready = false;
        try {
            line.say(new ToWorker.Initialize(lastId, device.id(), setup));
            var exchange = new Exchange(line, garbage, lastId, Optional.empty(), Progress.NONE,
                    Optional.of(bounds.start()), bounds.cancel());
            silence = Ready.of(answer(exchange, cancellation)).heartbeat()
                    .map(interval -> interval.multipliedBy(HEARTBEATS));
            ready = true;
        } catch (MalformedMessage e) {
            throw new WorkerFailure(new JobFailure.NotStarted(String.valueOf(e.getMessage())), e);
        } catch (WorkerFailure e) {
            complaints.join(Duration.ofMillis(200));
            throw new WorkerFailure(notStarted(e.why()), e);
        } finally {
            if (!ready) {
                usable = false;
                close();
            }
        }
    }

    private JobFailure notStarted(JobFailure why) {
        return switch (why) {
            case JobFailure.DiskFull _,JobFailure.DeviceLost _ -> why;
            case JobFailure.Silent(var limit) -> new JobFailure.NotStarted(
                    "it was not ready within " + limit.toMillis() + " ms" + lastWords());
            case JobFailure.Crashed(var code) -> new JobFailure.NotStarted(
                    "it ended with exit code " + code + lastWords());
            case JobFailure.Rejected(var reason) -> new JobFailure.NotStarted(reason);
            case JobFailure.OutOfMemory _,JobFailure.Malformed _,JobFailure.NotStarted _,JobFailure.OverTime _,JobFailure.TooLarge _,JobFailure.SetAsideBefore _ ->
                new JobFailure.NotStarted(why.sentence().replaceAll("\\.$", ""));
        };
    }

    private String lastWords() {
        return log.last().isEmpty() ? "" : "; the last it said was: " + log.last();
    }

    @Override
    public byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancellation)
            throws WorkerFailure, InterruptedException {
        var job = assignment.job();
        long id = ++lastId;
        log.tell(progress);
        try {
            line.say(new ToWorker.Evaluate(id, job.id(), new String(job.payload(), StandardCharsets.UTF_8),
                    assignment.attempt(), assignment.batchShare()));
            var exchange = new Exchange(line, garbage, id, Optional.of(job.id()), progress, silence, bounds.cancel());
            return answer(exchange, cancellation).getBytes(StandardCharsets.UTF_8);
        } finally {
            log.tell(Progress.NONE);
        }
    }

    private String answer(Exchange exchange, Cancellation cancellation) throws WorkerFailure, InterruptedException {
        boolean sound = false;
        try (var _ = cancellation.onRequest(() -> line.interject(exchange.id()))) {
            var answer = exchange.answer();
            sound = true;
            return answer;
        } catch (WorkerFailure e) {
            sound = e.why() instanceof JobFailure.Rejected || e.why() instanceof JobFailure.OutOfMemory;
            throw e;
        } catch (CancellationException e) {
            sound = tree.process().isAlive();
            throw e;
        } catch (Exchange.Disobedience e) {
            LOG.info("worker {} does not obey and is ended", tree.process().pid());
            tree.stop(bounds.end());
            throw new CancellationException("cancelled");
        } finally {
            if (!sound) {
                usable = false;
                tree.kill();
            }
        }
    }

    @Override
    public boolean usable() {
        return usable && tree.process().isAlive();
    }

    /// Asks it to end, then terminates it, then kills it.
    @Override
    public void close() {
        try {
            if (usable()) {
                line.say(new ToWorker.Shutdown(++lastId));
                tree.process().waitFor(bounds.end().toNanos(), TimeUnit.NANOSECONDS);
            }
            tree.stop(usable() ? bounds.end() : Duration.ZERO);
            complaints.join(Duration.ofMillis(200));
        } catch (InterruptedException _) {
            tree.kill();
            Thread.currentThread().interrupt();
        } finally {
            usable = false;
            log.close();
        }
    }
}
