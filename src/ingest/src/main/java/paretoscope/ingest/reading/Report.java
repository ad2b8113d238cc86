package paretoscope.ingest.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;

/// Passes issues on to a sink and stays short: of what is wrong in the same way many times, the first few places are
/// named and the rest are counted.
public final class Report {
    private static final int NAMED = 10;

    private final RunSink sink;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private static final class Group {
        private final Issue.Kind kind;
        private long count;
        private Locator last = Locator.WHOLE_FILE;

        Group(Issue.Kind kind) {
            this.kind = kind;
        }
    }

    public Report(RunSink sink) {
        this.sink = sink;
    }

    /// A part of the file was left out.
    public void skipped(Locator where, String why) {
        add(Issue.skipped(where, why), why);
    }

    /// Something was assumed.
    public void guessed(Locator where, String why) {
        add(Issue.guessed(where, why), why);
    }

    /// Something looks odd.
    public void doubtful(Locator where, String why) {
        add(Issue.doubtful(where, why), why);
    }

    /// Reports only the first of what shares a topic: a metric, a column.
    public void once(String topic, Issue issue) {
        if (groups.putIfAbsent(topic, new Group(issue.kind())) == null) {
            sink.issue(issue);
        }
    }

    private void add(Issue issue, String why) {
        var group = groups.computeIfAbsent(issue.kind() + shape(why), _ -> new Group(issue.kind()));
        group.last = issue.where();
        if (++group.count <= NAMED) {
            sink.issue(issue);
        }
    }

    /// Reasons that differ only in numbers and quoted words are one reason.
    private static String shape(String why) {
        var text = new StringBuilder();
        for (int i = 0; i < why.length() && text.length() < 40; i++) {
            if (!Character.isDigit(why.charAt(i))) {
                text.append(why.charAt(i));
            }
        }
        return text.toString();
    }

    /// Says how many more there were; to be called when the file has been read.
    public void finish() {
        for (var group : groups.values()) {
            if (group.count > NAMED) {
                sink.issue(new Issue(group.kind, group.last,
                        "and " + (group.count - NAMED) + " more places like this, up to here"));
            }
        }
        groups.clear();
    }
}
