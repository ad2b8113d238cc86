package paretoscope.eval.source;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
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

    /// Offers a file to be laid out as a table; nothing where it has to be read row by row.
    default Optional<ScannedTable> scan(Scan file, Cancellation cancellation) throws IOException {
        return Optional.empty();
    }

    /// Takes in the attempts of the run with this key that are read in blocks: at how many items they are. Nothing where
    /// they have to be added one by one, and then none was kept.
    default OptionalLong attempts(String runKey, AttemptBlocks blocks, Cancellation cancellation) throws IOException {
        return OptionalLong.empty();
    }

    /// Reports something skipped, guessed or doubtful.
    void issue(Issue issue);
}
