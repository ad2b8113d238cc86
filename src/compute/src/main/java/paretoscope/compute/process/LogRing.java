package paretoscope.compute.process;

import java.util.ArrayDeque;

/// The last lines somebody said, in bounded memory. Safe for use by several threads.
public final class LogRing {
    private static final int LONGEST = 2000;

    private final int capacity;
    private final ArrayDeque<String> lines = new ArrayDeque<>();
    private long dropped;

    /// @param capacity in lines
    public LogRing(int capacity) {
        this.capacity = capacity;
    }

    /// Adds a line; one that is very long is cut.
    public synchronized void add(String line) {
        if (lines.size() == capacity) {
            lines.removeFirst();
            dropped++;
        }
        lines.addLast(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
    }

    /// The lines it holds, the oldest first, with a note of how many are missing before them.
    public synchronized String text() {
        var text = String.join("\n", lines);
        return dropped == 0 ? text : "(" + dropped + " earlier lines)\n" + text;
    }

    /// The line added last, or nothing.
    public synchronized String last() {
        return lines.isEmpty() ? "" : lines.getLast();
    }
}
