package paretoscope.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;

/// One metric over all rows of a [ConfigurationTable].
///
/// The name is how the column is addressed: `accuracy`, `task/accuracy` for one task of several, `cost_usd.sum` for a
/// total. Values without a number are NaN in [#values()]; [#value(int)] tells why.
public final class MetricColumn {
    private static final Quantity NO_ERROR = Quantity.unknown("not known at prices that are being tried out");

    private final String name;
    private final Metric metric;
    private final Optional<String> task;
    private final boolean total;
    private final Cells cells;

    MetricColumn(String name, Metric metric, Optional<String> task, boolean total, Cells cells) {
        this.name = name;
        this.metric = metric;
        this.task = task;
        this.total = total;
        this.cells = cells;
    }

    public String name() {
        return name;
    }

    /// What the numbers mean, under the name in the files.
    public Metric metric() {
        return metric;
    }

    /// The task this column is restricted to, if any.
    public Optional<String> task() {
        return task;
    }

    /// Whether this is a sum instead of a mean.
    public boolean total() {
        return total;
    }

    public int size() {
        return cells.size();
    }

    public Quantity value(int row) {
        return cells.at(row).value();
    }

    public Quantity standardError(int row) {
        return cells.at(row).error();
    }

    /// The number of items behind a value.
    public OptionalLong n(int row) {
        return cells.at(row).n();
    }

    /// All values, NaN where there is none; the caller's own copy.
    public double[] values() {
        return cells.numbers(cell -> cell.value().orNaN());
    }

    /// All standard errors, NaN where there is none; the caller's own copy.
    public double[] standardErrors() {
        return cells.numbers(cell -> cell.error().orNaN());
    }

    /// Why a row has no value, or nothing where it has one.
    public Optional<String> why(int row) {
        return switch (value(row)) {
            case Quantity.Finite _,Quantity.Infinite _ -> Optional.empty();
            case Quantity.Undefined(String why) -> Optional.of(metric.name() + " is undefined: " + why);
            case Quantity.Unknown(String why) -> Optional.of(metric.name() + " is unknown: " + why);
        };
    }

    /// The same column with other numbers where it has numbers; nobody knows their standard errors.
    MetricColumn with(double[] numbers) {
        var changed = new ArrayList<Cell>(cells.size());
        for (int row = 0; row < numbers.length; row++) {
            var cell = cells.at(row);
            changed.add(Double.isNaN(numbers[row]) ? cell : new Cell(Quantity.of(numbers[row]), NO_ERROR, cell.n()));
        }
        return new MetricColumn(name, metric, task, total, Cells.of(changed));
    }

    /// How many rows have a number.
    public int known() {
        return cells.known().cardinality();
    }

    /// The rows that have a number; the caller's own copy.
    public BitSet knownRows() {
        return cells.known();
    }
}
