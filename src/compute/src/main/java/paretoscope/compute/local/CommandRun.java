package paretoscope.compute.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.process.NoRoom;
import paretoscope.compute.process.ProcessTree;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// Does a job by a command: makes a folder, has it filled, runs the command in it, and has the output read.
final class CommandRun implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(CommandRun.class);
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final CommandBackend backend;
    private final Device device;

    CommandRun(CommandBackend backend, Device device) {
        this.backend = backend;
        this.device = device;
    }

    @Override
    public byte[] evaluate(Assignment assignment, Progress progress, Cancellation cancellation)
            throws WorkerFailure, InterruptedException {
        Path folder = null;
        try {
            Files.createDirectories(backend.scratch());
            folder = Files.createTempDirectory(backend.scratch(), assignment.job().id().brief() + "-");
            var output = Files.createDirectory(folder.resolve("output"));
            var values = new HashMap<>(backend.task().prepare(assignment, folder, progress, cancellation));
            values.put("output", output.toString());
            values.put("device", device.id());
            cancellation.check();
            long start = System.nanoTime();
            run(values, folder, progress, cancellation);
            var took = Duration.ofNanos(System.nanoTime() - start);
            return backend.task().collect(assignment, new CommandEnd(output, device, took));
        } catch (IOException e) {
            throw new WorkerFailure(NoRoom.isBehind(e)
                    ? new JobFailure.DiskFull(String.valueOf(e.getMessage()))
                    : new JobFailure.NotStarted(String.valueOf(e.getMessage())), e);
        } finally {
            remove(folder);
        }
    }

    private void run(HashMap<String, String> values, Path folder, Progress progress, Cancellation cancellation)
            throws IOException, WorkerFailure, InterruptedException {
        var environment = new HashMap<>(DeviceEnvironment.of(device));
        environment.putAll(backend.environment());
        var tree = ProcessTree.start(backend.template().filled(values),
                Optional.of(backend.working().orElse(folder)), environment);
        try (var log = new WorkerLog(Optional.empty()); var _ = cancellation.onRequest(() -> end(tree))) {
            log.tell(progress);
            tree.process().getOutputStream().close();
            var said = log.drain(tree.process().getInputStream());
            var complained = log.drain(tree.process().getErrorStream());
            int code = tree.process().waitFor();
            tree.kill();
            said.join(LAST_WORDS);
            complained.join(LAST_WORDS);
            judge(code, log.last(), cancellation);
        } finally {
            tree.kill();
        }
    }

    private static void judge(int code, String lastWords, Cancellation cancellation) throws WorkerFailure {
        if (cancellation.requested()) {
            throw new CancellationException("cancelled");
        }
        if (code != 0) {
            throw new WorkerFailure(NoRoom.saysSo(lastWords)
                    ? new JobFailure.DiskFull(lastWords)
                    : new JobFailure.Crashed(code));
        }
    }

    /// Terminates, then kills, on a thread of its own so that nobody who cancels has to wait.
    private void end(ProcessTree tree) {
        Thread.ofVirtual().start(() -> {
            try {
                tree.stop(backend.end());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void remove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("what a command left in {} could not be removed", folder, e);
        }
    }

    @Override
    public void close() {}
}
