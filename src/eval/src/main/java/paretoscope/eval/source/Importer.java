package paretoscope.eval.source;

import java.io.IOException;

/// Reads what one evaluation tool writes.
///
/// Importers are found through [java.util.ServiceLoader], hold no state, and may be called from several threads. They
/// recognise a file by its content, read it as a stream in bounded memory, keep what they do not understand as run
/// details, and report what they skipped or guessed.
public interface Importer {
    /// The tool's name as the user may write it after `--as`, for example `inspect`.
    String tool();

    /// Counts up whenever the importer reads the same file differently; recorded with every value.
    int version();

    /// Says whether this importer knows the file, looking at little more than its head.
    Probe probe(SourceFile file) throws IOException;

    /// Streams the file's runs and attempts into the sink.
    ///
    /// @throws UnreadableSource when the file as a whole cannot be read as what it claims to be; single bad lines are
    ///     reported to the sink instead
    /// @throws java.util.concurrent.CancellationException when the caller gave up
    void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource;
}
