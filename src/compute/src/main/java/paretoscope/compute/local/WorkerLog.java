package paretoscope.compute.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import paretoscope.compute.job.Progress;
import paretoscope.compute.process.BoundedLines;
import paretoscope.compute.process.LogRing;

/// What a process says for people to read: the end of it in memory, up to a bound in a file, and while a job runs, with
/// the job. Always read to its end, since a full pipe would stop the process.
final class WorkerLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLog.class);
    private static final int LINES = 200;
    private static final int LINE_BYTES = 8 << 10;
    private static final long FILE_BYTES = 16 << 20;

    private final LogRing ring = new LogRing(LINES);
    private @Nullable Writer file;
    private long written;
    private Progress listener = Progress.NONE;

    /// @param path added to, if it can be
    WorkerLog(Optional<Path> path) {
        path.ifPresent(this::openFile);
    }

    private void openFile(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            written = Files.exists(path) ? Files.size(path) : 0;
            file = Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("no log is kept in {}", path, e);
        }
    }

    /// Reads a stream to its end on a thread of its own.
    Thread drain(InputStream stream) {
        return Thread.ofVirtual().start(() -> {
            try (stream) {
                var lines = new BoundedLines(stream, LINE_BYTES);
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    add(line.get().text());
                }
            } catch (IOException _) {
                // The process is gone.
            }
        });
    }

    synchronized void add(String line) {
        ring.add(line);
        listener.log(line);
        var open = file;
        if (open != null && written < FILE_BYTES) {
            write(open, Instant.now() + " " + line + "\n");
        }
    }

    private void write(Writer open, String text) {
        try {
            open.write(text);
            open.flush();
            written += text.length();
        } catch (IOException e) {
            LOG.warn("a worker's log could not be written", e);
            close();
        }
    }

    /// From now on lines are told here as well.
    synchronized void tell(Progress next) {
        listener = next;
    }

    String last() {
        return ring.last();
    }

    @Override
    public synchronized void close() {
        var open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("a worker's log could not be closed", e);
            }
        }
    }
}
