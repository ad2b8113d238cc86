package paretoscope.eval.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;

/// A big and regular file of attempts, one a row, that the workspace can read on its own without each row passing
/// through the importer: the file, how it is laid out, and what its columns are for, as its first rows show it.
///
/// What takes judgement (names, cells that are no plain numbers, odd rows) stays with the importer, which is asked once
/// for each different case. So the result is the same as if the importer had read every row.
///
/// @param columns in the order of the table
public record Scan(Path file, Layout layout, List<Column> columns) {
    public Scan {
        columns = List.copyOf(columns);
    }

    /// How rows stand in the file.
    public sealed interface Layout {
        /// The number of lines in the file, the header included.
        long lines();

        /// One row a line, cells divided by a character.
        ///
        /// @param quoted whether there are quotes in the file
        /// @param joined whether an underscore joins two digits in the file
        record Delimited(char separator, char quote, boolean quoted, boolean joined, long headerLines,
                long lines) implements Layout {}

        /// One JSON object a line; nested objects are columns with dotted names.
        record JsonLines(long lines) implements Layout {}
    }

    /// A column, and what it is for.
    public record Column(String name, Use use) {}

    /// What a column is for.
    public sealed interface Use {
        /// Says, with the others of its kind, which run a row belongs to.
        record Names() implements Use {}

        /// Names the item.
        record Item() implements Use {}

        /// Counts the tries at an item.
        record Try() implements Use {}

        /// Measures the attempt.
        ///
        /// @param metric the score it is, unless it is usage alone
        /// @param evenUnknown whether an unknown score is kept
        /// @param spent the usage it is, times the factor
        record Measure(Optional<Metric> metric, boolean evenUnknown, Optional<UsageField> spent,
                double factor) implements Use {}

        /// The answer.
        record Answer() implements Use {}

        /// The model's confidence.
        record Confidence() implements Use {}

        /// Describes the item or the attempt.
        record Tag() implements Use {}

        /// Says what went wrong.
        record Failure() implements Use {}

        /// Kept with the run, as its first row has it.
        record Detail() implements Use {}

        /// Stays in the file.
        record None() implements Use {}
    }

    /// What the importer decides.
    public interface Reading {
        /// The run that a row with these cells belongs to.
        Run run(List<String> cells, long line);

        /// What a cell of a measure or a confidence states, or nothing where it is no number.
        Optional<Quantity> quantity(int column, String cell);

        /// The try a cell states, counted from 1, or nothing where the rows have to be counted.
        OptionalInt epoch(String cell);

        /// Whether a cell holds nothing.
        boolean isBlank(String cell);

        /// Whether a row is to be passed over, and says so.
        boolean skips(List<String> cells, long line);

        /// A line that is no row; false where the importer could read it after all, so that nothing may be scanned.
        boolean rejects(long line, String text);

        /// Reports a line that was rejected.
        void rejected(long line, String text);

        /// Reports a cell that is no number; the quantity that takes its place.
        Quantity notANumber(int column, String cell, long line);
    }
}
