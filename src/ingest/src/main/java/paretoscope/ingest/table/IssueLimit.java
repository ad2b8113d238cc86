package paretoscope.ingest.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;

/// Passes on the first issues of each sort and counts the rest, so that a file with a million bad rows leaves a report
/// that can be read.
final class IssueLimit implements Consumer<Issue> {
    private static final int EACH = 50;

    private final Consumer<Issue> sink;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Issue> firsts = new LinkedHashMap<>();

    IssueLimit(Consumer<Issue> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(Issue issue) {
        var sort = issue.kind() + issue.why().replaceAll("\"[^\"]*\"", "").replaceAll("\\d+", "");
        if (counts.size() > EACH && !counts.containsKey(sort)) {
            sort = issue.kind().name();
        }
        firsts.putIfAbsent(sort, issue);
        if (counts.merge(sort, 1L, Long::sum) <= EACH) {
            sink.accept(issue);
        }
    }

    /// Reports how many issues were held back.
    void finish() {
        counts.forEach((sort, count) -> {
            if (count > EACH) {
                sink.accept(new Issue(firsts.get(sort).kind(), Locator.WHOLE_FILE,
                        "and " + (count - EACH) + " more like: " + firsts.get(sort).why()));
            }
        });
    }
}
