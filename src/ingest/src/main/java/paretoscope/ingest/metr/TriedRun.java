package paretoscope.ingest.metr;

import java.time.Instant;
import java.util.Optional;
import paretoscope.eval.Run;
import paretoscope.eval.RunDraft;

/// A run that lasts from its first try to its last, however the tries are ordered in the file.
final class TriedRun {
    private final RunDraft draft;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    TriedRun(RunDraft draft) {
        this.draft = draft;
    }

    void tried(Optional<Instant> from, Optional<Instant> until) {
        first = from.filter(start -> first.isEmpty() || start.isBefore(first.get())).or(() -> first);
        last = until.filter(end -> last.isEmpty() || end.isAfter(last.get())).or(() -> last);
    }

    Run run() {
        first.ifPresent(draft::started);
        last.ifPresent(draft::completed);
        return draft.run();
    }
}
