package paretoscope.eval.source;

import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.Metric;

/// The attempts of one run as their importer reads them out of a big file: in blocks of columns, so that millions of
/// them need no object each.
///
/// Nothing is known of an attempt but what an [AttemptBlock] has columns for, and how it was scored has a name: attempts
/// at one item that differ in it are several scorings of one response.
public interface AttemptBlocks {
    /// How many columns of scores each block has.
    int scores();

    /// The metric of a column, for the attempts that were scored in one way; asked once all blocks have been read.
    Metric metric(int column, String filter);

    /// The next block in the order of the file; nothing behind the last one.
    ///
    /// @throws Irregular when the file has to be read attempt by attempt after all
    Optional<AttemptBlock> next() throws IOException, Irregular;

    /// How many lines have been read.
    long lines();
}
