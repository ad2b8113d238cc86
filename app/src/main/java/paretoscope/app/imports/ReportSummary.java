package paretoscope.app.imports;

import java.util.ArrayList;
import java.util.List;
import paretoscope.app.messages.Counts;
import paretoscope.app.messages.Message;
import paretoscope.eval.source.Issue;
import paretoscope.views.imports.FileReport;
import paretoscope.views.imports.FileReport.Outcome;
import paretoscope.views.imports.ImportReport;

/// An import in a sentence or two.
record ReportSummary(ImportReport report) {
    /// Whether something the user named could not be read.
    boolean isRefusal() {
        return report.refusal().isPresent();
    }

    /// What was read, then what was not.
    String sentence() {
        var parts = new ArrayList<String>();
        add(parts, report.count(Outcome.READ), "read");
        add(parts, report.count(Outcome.UNCHANGED), "unchanged");
        add(parts, report.count(Outcome.UNREADABLE), "unreadable");
        long others = report.count(Outcome.NOT_RECOGNISED);
        // What merely lies in the same folder is no trouble of the user's.
        add(parts, isRefusal() ? others : 0, "not recognised");
        add(parts, report.count(Outcome.NOT_RESULTS) + (isRefusal() ? 0 : others), "without results");
        add(parts, report.missing().size(), "not found");
        var stopped = report.stopped().map(sentence -> " " + sentence).orElse("");
        var files = parts.isEmpty() ? "There was nothing to read" : files(parts);
        return files + brought() + "." + stopped;
    }

    Message message() {
        var refusal = report.refusal();
        if (refusal.isPresent()) {
            return report.files().stream().anyMatch(FileReport::isIn)
                    ? Message.warning(sentence() + " " + refusal.get())
                    : Message.error(refusal.get());
        }
        return count(Issue.Kind.SKIPPED) > 0 ? Message.warning(sentence()) : Message.done(sentence());
    }

    /// Everything as plain text, for a mail or a bug report.
    String text() {
        var lines = new ArrayList<String>();
        lines.add(sentence());
        lines.addAll(report.missing());
        report.files().forEach(file -> {
            lines.add("");
            lines.add(file.file() + ": " + outcome(file) + file.tool().map(tool -> " (" + tool + ")").orElse(""));
            if (!file.sentence().isBlank()) {
                lines.add("  " + file.sentence());
            }
            file.issues().forEach(issue -> lines.add("  " + line(issue)));
        });
        return String.join("\n", lines) + "\n";
    }

    /// What became of a file, in a few words.
    static String outcome(FileReport file) {
        return switch (file.outcome()) {
            case READ -> "read";
            case UNCHANGED -> "unchanged";
            case NOT_RESULTS -> "holds no results";
            case NOT_RECOGNISED -> "not recognised";
            case UNREADABLE -> "unreadable";
        };
    }

    static String kind(Issue.Kind kind) {
        return switch (kind) {
            case SKIPPED -> "Skipped";
            case GUESSED -> "Guessed";
            case DOUBTFUL -> "Looks odd";
        };
    }

    private static String line(Issue issue) {
        var where = issue.where().text().isEmpty() ? "" : issue.where().text() + ": ";
        return kind(issue.kind()) + ": " + where + issue.why();
    }

    private String files(List<String> parts) {
        long total = report.files().size() + (long) report.missing().size();
        if (total == 1 && report.missing().isEmpty()) {
            var only = report.files().getFirst();
            var name = only.file() + " ";
            return name + (only.outcome() == Outcome.NOT_RESULTS
                    ? outcome(only)
                    : only.outcome() == Outcome.UNCHANGED ? "holds nothing new" : "was " + outcome(only));
        }
        return "Of " + number(total) + " files " + String.join(", ", parts);
    }

    private String brought() {
        long skipped = count(Issue.Kind.SKIPPED);
        var text = new StringBuilder();
        if (report.runs() > 0) {
            text.append(": ").append(counted(report.runs(), "new run"));
            if (report.attempts() > 0) {
                text.append(" with ").append(counted(report.attempts(), "attempt"));
            }
        } else if (report.attempts() > 0) {
            text.append(": ").append(counted(report.attempts(), "new attempt"));
        }
        if (skipped > 0) {
            text.append("; ").append(counted(skipped, "part")).append(" skipped");
        }
        return text.toString();
    }

    private long count(Issue.Kind kind) {
        return report.files().stream().mapToLong(file -> file.issues(kind).size()).sum();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(number(count) + " " + what);
        }
    }

    static String counted(long count, String thing) {
        return number(count) + " " + thing + (count == 1 ? "" : "s");
    }

    static String number(long count) {
        return Counts.of(count);
    }
}
