package paretoscope.eval.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;

/// A big and regular file of attempts, one a row, that is handed over in blocks of columns without each row passing
/// through the importer: the rows, and what the columns are for, as the first rows show it.
///
/// What takes judgement (names, cells that are no plain numbers, odd rows) stays with the importer, which is asked once
/// for each different case. So the result is the same as if the importer had read every row.
///
/// @param name the file's name, for the log
/// @param columns in the order of the table
public record Scan(String name, List<Column> columns, Rows rows) {
    public Scan {
        columns = List.copyOf(columns);
    }

    /// Reads the rows, from the first one each time it is asked.
    @FunctionalInterface
    public interface Rows {
        RowBlocks open() throws IOException;
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

        /// Reports a cell that is no number; the quantity that takes its place.
        Quantity notANumber(int column, String cell, long line);
    }
}
