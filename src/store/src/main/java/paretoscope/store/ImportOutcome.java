package paretoscope.store;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Issue;

/// What an import brought: the counts are of what was not in the workspace before.
///
/// @param sameAs the file already in the workspace whose content this one has, when nothing was added
public record ImportOutcome(long sourceId, Status status, long runs, long attempts, long measurements,
        List<Issue> issues, Optional<String> sameAs) {
    /// How the file relates to what the workspace held.
    public enum Status {
        /// Never seen before.
        NEW,
        /// The same content is there already, under this path or another.
        UNCHANGED,
        /// The path was known; everything it held is still there, and perhaps more.
        GROWN,
        /// The path was known; some of what it held is gone or changed.
        REPLACED
    }

    public ImportOutcome {
        issues = List.copyOf(issues);
    }

    /// What was left out, and why.
    public List<Issue> skipped() {
        return ofKind(Issue.Kind.SKIPPED);
    }

    /// What was assumed.
    public List<Issue> guessed() {
        return ofKind(Issue.Kind.GUESSED);
    }

    /// What looks odd.
    public List<Issue> doubtful() {
        return ofKind(Issue.Kind.DOUBTFUL);
    }

    private List<Issue> ofKind(Issue.Kind kind) {
        return issues.stream().filter(issue -> issue.kind() == kind).toList();
    }
}
