package paretoscope.store;

import java.time.Instant;
import paretoscope.eval.Locator;

/// Where a value comes from, down to the line: the file and its digest, the place in it, who read it and when.
///
/// `how` says in words what was done: read as it stands, computed from so many attempts, or entered by the user.
public record Provenance(String path, String displayName, String sha256, Locator place, String tool,
        int importerVersion, Instant importedAt, MetricValue.Origin origin, String how) {}
