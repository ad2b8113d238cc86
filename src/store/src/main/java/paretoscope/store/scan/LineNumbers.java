package paretoscope.store.scan;

import java.util.ArrayList;
import java.util.List;
import paretoscope.eval.source.Irregular;

/// On which lines rows stand: one behind another but for a few that are no rows.
final class LineNumbers {
    private static final int MOST_GAPS = 40;

    private final List<Gap> gaps = new ArrayList<>();
    private long last;

    /// From this row on, lines are so many more than before.
    private record Gap(long row, long more) {}

    /// Takes note of the lines of further rows.
    ///
    /// @param before how many rows there were before
    void add(long[] lines, long before) throws Irregular {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != last + 1) {
                gaps.add(new Gap(before + i, lines[i] - last - 1));
            }
            last = lines[i];
        }
        if (gaps.size() > MOST_GAPS) {
            throw new Irregular("too many bad lines");
        }
    }

    /// The line of the last row.
    long last() {
        return last;
    }

    /// The line a row stands on, from its number `n`, counted from 0.
    String expression() {
        var line = new StringBuilder("(n + 1");
        for (var gap : gaps) {
            line.append(gap.row() == 0
                    ? " + " + gap.more()
                    : " + (n >= %d)::BIGINT * %d".formatted(gap.row(), gap.more()));
        }
        return line.append(")").toString();
    }
}
