package paretoscope.compute.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import paretoscope.compute.process.BoundedLines;
import paretoscope.compute.process.ProcessTree;
import paretoscope.compute.protocol.FromWorker;
import paretoscope.compute.protocol.MalformedMessage;
import paretoscope.compute.protocol.MessageCodec;
import paretoscope.compute.protocol.ToWorker;

/// The line to a worker process: what is said to it and heard from it, each on a thread of its own, so that neither a
/// worker that does not listen nor one that does not stop talking holds anybody up.
final class Line {
    private static final int WAITING = 10_000;
    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final ProcessTree tree;
    private final int longest;
    private final CompletableFuture<Boolean> silent = new CompletableFuture<>();
    private final LinkedBlockingQueue<Heard> inbox = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> outbox = new LinkedBlockingQueue<>();

    /// @param longest in bytes
    Line(ProcessTree tree, int longest) {
        this.tree = tree;
        this.longest = longest;
        var reader = Thread.ofVirtual().name("worker-reader").start(this::listen);
        var writer = Thread.ofVirtual().name("worker-writer").start(this::speak);
        Thread.ofVirtual().name("worker-end").start(() -> awaitEnd(reader, writer));
    }

    void say(ToWorker message) {
        outbox.add(MessageCodec.line(message));
    }

    /// Tells whoever waits for the answer to a request that it is no longer wanted.
    void interject(long id) {
        inbox.add(new Heard.NotWanted(id));
    }

    /// The next thing heard, or nothing when the time is over.
    Optional<Heard> next(Duration patience) throws InterruptedException {
        @Nullable
        Heard heard = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return Optional.ofNullable(heard);
    }

    private void speak() {
        try (var out = tree.process().outputWriter(StandardCharsets.UTF_8)) {
            while (true) {
                out.write(outbox.take());
                out.write('\n');
                out.flush();
            }
        } catch (IOException | InterruptedException _) {
            // The process is gone, or about to go.
        }
    }

    private void listen() {
        try (var in = tree.process().getInputStream()) {
            var lines = new BoundedLines(in, longest);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                hear(line.get());
            }
        } catch (IOException _) {
            // The process is gone.
        } finally {
            silent.complete(true);
        }
    }

    private void hear(BoundedLines.Line line) {
        if (line.cut()) {
            inbox.add(new Heard.Garbage("a line is longer than " + longest + " bytes", true));
            return;
        }
        try {
            var message = MessageCodec.read(line.text());
            if (message instanceof FromWorker.Answer || message instanceof FromWorker.Refusal
                    || inbox.size() < WAITING) {
                inbox.add(new Heard.Message(message));
            }
        } catch (MalformedMessage e) {
            inbox.add(new Heard.Garbage(String.valueOf(e.getMessage()), e.isMeant()));
        }
    }

    /// A process that closes its output has nothing more to say, and is not waited for; children that keep the output
    /// open after it has gone are not listened to.
    private void awaitEnd(Thread reader, Thread writer) {
        var process = tree.process();
        try {
            CompletableFuture.anyOf(process.onExit(), silent).join();
            if (!process.waitFor(LAST_WORDS.toNanos(), TimeUnit.NANOSECONDS)) {
                tree.kill();
            }
            reader.join(LAST_WORDS);
            inbox.add(new Heard.Ended(process.waitFor()));
            writer.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
