package paretoscope.app.sources;

import java.util.Locale;
import paretoscope.store.SourceSummary;

/// What is said about a source.
final class SourceText {
    private SourceText() {}

    /// How much it holds, as it fits beside a name.
    static String amount(SourceSummary item) {
        return shortened(item.attempts() > 0 ? item.attempts() : item.runs());
    }

    /// All there is to say, a fact a line.
    static String facts(SourceSummary item) {
        var issues = item.issues().isEmpty() ? "" : "\n" + counted(item.issues().size(), "remark") + " on reading it";
        return item.path() + "\nread by " + item.tool() + "\n" + counted(item.runs(), "run") + ", "
                + counted(item.attempts(), "attempt") + ", " + counted(item.measurements(), "measurement") + issues;
    }

    static String counted(long count, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    /// Counts as they fit beside a name: 69, 6 k, 1.2 M.
    static String shortened(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        return count < 1_000_000 ? threeDigits(count / 1e3) + " k" : threeDigits(count / 1e6) + " M";
    }

    private static String threeDigits(double value) {
        var text = String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
