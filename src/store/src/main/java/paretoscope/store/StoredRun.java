package paretoscope.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Configuration;
import paretoscope.eval.Measurement;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;

/// A run as it was read, with its attempts added up; before anything the user says is applied.
record StoredRun(long version, long run, long source, String file, String tool, String key,
        Configuration configuration, Task task, RunStatus status, Optional<String> toolRunId,
        Optional<Instant> started, Optional<Instant> completed, OptionalLong items, Map<String, String> details,
        long attempts, long unscored, long itemsSeen, long itemsDigest, List<Measurement> measurements, Usage usage,
        List<AttemptSum> sums) {
    /// The number of items: as stated, else as seen.
    OptionalLong itemCount() {
        if (items.isPresent()) {
            return items;
        }
        return itemsSeen > 0 ? OptionalLong.of(itemsSeen) : OptionalLong.empty();
    }
}
