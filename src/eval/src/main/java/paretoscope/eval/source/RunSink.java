package paretoscope.eval.source;

import paretoscope.eval.Attempt;
import paretoscope.eval.Run;

/// Where an importer puts what it reads.
///
/// Everything one file yields is kept together or not at all. A run may be announced before or after its attempts;
/// announcing the same key again replaces what was said before. Attempts of a key that is never announced are an error.
public interface RunSink {
    /// Announces a run.
    void run(Run run);

    /// Adds an attempt to the run with this key.
    void attempt(String runKey, Attempt attempt);

    /// Reports something skipped, guessed or doubtful.
    void issue(Issue issue);
}
