package paretoscope.views.imports;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Issue;

/// What became of one file.
///
/// The counts are of what is new in the workspace. `sentence` says why nothing was read, where that is so. `named` tells
/// a file the user named from one that was met in a folder.
public record FileReport(String file, Optional<String> tool, Outcome outcome, boolean named, long runs, long attempts,
        long measurements, List<Issue> issues, String sentence) {
    /// How an import of a file can end.
    public enum Outcome {
        /// Its results are in the workspace.
        READ,
        /// The workspace holds all of it already.
        UNCHANGED,
        /// Recognised as something that holds no results.
        NOT_RESULTS,
        /// Nothing the program knows.
        NOT_RECOGNISED,
        /// Looked right and could not be read.
        UNREADABLE
    }

    public FileReport {
        issues = List.copyOf(issues);
    }

    static FileReport refused(String file, Optional<String> tool, Outcome outcome, boolean named, String sentence) {
        return new FileReport(file, tool, outcome, named, 0, 0, 0, List.of(), sentence);
    }

    FileReport with(List<Issue> found) {
        return new FileReport(file, tool, outcome, named, runs, attempts, measurements, found, sentence);
    }

    /// Whether the workspace now holds what the file says.
    public boolean isIn() {
        return outcome == Outcome.READ || outcome == Outcome.UNCHANGED;
    }

    /// The issues of one kind.
    public List<Issue> issues(Issue.Kind kind) {
        return issues.stream().filter(issue -> issue.kind() == kind).toList();
    }
}
