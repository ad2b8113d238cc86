package paretoscope.compute.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a stream nobody vouches for: a line longer than the bound is cut, and the rest of it dropped.
///
/// Lines end in `\n` or `\r`, since progress bars draw over themselves; empty ones are passed over. What is not UTF-8
/// becomes replacement characters.
public final class BoundedLines {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private boolean skipping;

    /// @param longest in bytes
    public BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// A line without its end.
    ///
    /// @param cut whether it was longer than the bound
    public record Line(String text, boolean cut) {}

    /// The next line, or nothing at the end of the stream. One that is cut is returned as soon as the bound is reached.
    public Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (fill()) {
            int end = lineEnd();
            int taken = skipping ? 0 : Math.min(end - next, longest - line.size());
            line.write(buffer, next, taken);
            boolean cut = !skipping && taken < end - next;
            boolean complete = end < filled;
            next = complete ? end + 1 : end;
            skipping = !complete && (skipping || cut);
            if (cut || complete && line.size() > 0) {
                return Optional.of(new Line(line.toString(StandardCharsets.UTF_8), cut));
            }
        }
        return line.size() == 0
                ? Optional.empty()
                : Optional.of(new Line(line.toString(StandardCharsets.UTF_8), false));
    }

    private boolean fill() throws IOException {
        if (next == filled) {
            next = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return filled > 0;
    }

    private int lineEnd() {
        int end = next;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }
}
