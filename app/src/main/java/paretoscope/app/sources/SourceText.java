package paretoscope.app.sources;

import java.util.List;
import java.util.Locale;
import paretoscope.app.messages.Counts;
import paretoscope.store.SourceSummary;

/// What is said about a source.
final class SourceText {
    private SourceText() {}

    /// How much they hold, as it fits beside a name.
    static String amount(List<SourceSummary> sources) {
        long attempts = sources.stream().mapToLong(SourceSummary::attempts).sum();
        return shortened(attempts > 0 ? attempts : sources.stream().mapToLong(SourceSummary::runs).sum());
    }

    /// As a screen reader says it.
    static String spoken(SourceItem item) {
        return item.name() + ", " + counted(item.sources().stream().mapToLong(SourceSummary::runs).sum(), "run");
    }

    /// All there is to say, a fact a line.
    static String facts(SourceItem item) {
        return switch (item) {
            case SourceItem.File file -> file.source().path() + "\nread by " + file.source().tool() + "\n"
                    + holdings(file.sources());
            case SourceItem.Folder folder -> counted(folder.files().size(), "file") + " of " + folder.name() + "\n"
                    + holdings(folder.sources());
        };
    }

    private static String holdings(List<SourceSummary> sources) {
        long remarks = sources.stream().mapToLong(source -> source.issues().size()).sum();
        return counted(sources.stream().mapToLong(SourceSummary::runs).sum(), "run") + ", "
                + counted(sources.stream().mapToLong(SourceSummary::attempts).sum(), "attempt") + ", "
                + counted(sources.stream().mapToLong(SourceSummary::measurements).sum(), "measurement")
                + (remarks == 0 ? "" : "\n" + counted(remarks, "remark") + " on reading");
    }

    static String counted(long count, String what) {
        return Counts.of(count) + " " + what + (count == 1 ? "" : "s");
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
