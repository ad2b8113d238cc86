package paretoscope.compute.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A call of a small tool of the system, which answers soon or is given up.
public final class ToolCall {
    private static final int LONGEST_ANSWER = 4 << 20;

    private ToolCall() {}

    /// What came of a call.
    public sealed interface Outcome {
        /// It ended well, and said this.
        record Said(String output) implements Outcome {}

        /// There is no such tool, or it may not be started.
        record Absent() implements Outcome {}

        /// It ended with an error.
        record Refused(int exitCode, String output) implements Outcome {}

        /// It did not end in time, and was killed.
        record Hung(Duration limit) implements Outcome {}
    }

    /// Runs a tool and waits for it.
    public static Outcome run(List<String> command, Duration limit) throws InterruptedException {
        ProcessTree tree;
        try {
            tree = ProcessTree.start(command, Optional.empty(), Map.of("LC_ALL", "C"));
        } catch (IOException _) {
            return new Outcome.Absent();
        }
        try {
            return await(tree.process(), limit);
        } finally {
            tree.kill();
        }
    }

    private static Outcome await(Process process, Duration limit) throws InterruptedException {
        var said = all(process.getInputStream());
        var complained = all(process.getErrorStream());
        if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return new Outcome.Hung(limit);
        }
        var output = said.completeOnTimeout("", limit.toNanos(), TimeUnit.NANOSECONDS).join();
        return process.exitValue() == 0
                ? new Outcome.Said(output)
                : new Outcome.Refused(process.exitValue(), (output + complained.getNow("")).strip());
    }

    private static CompletableFuture<String> all(InputStream stream) {
        var text = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            try (stream) {
                text.complete(new String(stream.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            } catch (IOException _) {
                text.complete("");
            }
        });
        return text;
    }
}
