package paretoscope.store;

import java.time.Instant;
import java.util.List;
import paretoscope.eval.source.Issue;

/// An imported file and what it holds.
public record SourceSummary(long id, String path, String displayName, String sha256, long size, String tool,
        int importerVersion, Instant importedAt, long runs, long attempts, long measurements, List<Issue> issues) {
    public SourceSummary {
        issues = List.copyOf(issues);
    }
}
