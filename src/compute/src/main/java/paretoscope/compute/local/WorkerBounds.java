package paretoscope.compute.local;

import java.time.Duration;

/// How patient the program is with a worker.
///
/// @param start until it is ready; models may have to be loaded
/// @param cancel from the message that an answer is no longer wanted until it is obeyed
/// @param end from the last message, or the request to end, until the process is gone
/// @param garbage how many lines on its standard output may be no messages before it is declared malformed
/// @param lineBytes the longest line
public record WorkerBounds(Duration start, Duration cancel, Duration end, int garbage, int lineBytes) {
    /// Ten minutes to start, five seconds to stop, a hundred stray lines, 64 MiB a line.
    public static final WorkerBounds USUAL = new WorkerBounds(Duration.ofMinutes(10), Duration.ofSeconds(5),
            Duration.ofSeconds(5), 100, 64 << 20);
}
