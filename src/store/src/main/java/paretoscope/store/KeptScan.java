package paretoscope.store;

import java.util.Map;
import paretoscope.store.scan.ScannedAttempts;

/// A scanned file that waits to be moved into the workspace.
///
/// @param base its attempts are numbered by their lines from here on
/// @param metrics the numbers of the metrics that columns were scored on
record KeptScan(ScannedAttempts attempts, long base, Map<Integer, Integer> metrics) {
    KeptScan {
        metrics = Map.copyOf(metrics);
    }

    /// Whether it belongs to a file that was given these numbers.
    boolean isAmong(ImportBatch.Dropped numbers) {
        return base + 1 >= numbers.first() && base + 1 <= numbers.last();
    }
}
