package paretoscope.views.front;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.store.ConfigurationTable;

/// The front view's answer, in terms of the rows of the configuration table it was computed from.
///
/// Row numbers are the table's. A row is comparable when all objectives are known for it; the others stand in
/// [#excluded()] with the reason.
public final class FrontResult {
    private final ConfigurationTable table;
    private final List<FrontObjective> objectives;
    private final double[][] values;
    private final int[] comparable;
    private final List<Excluded> excluded;
    private final int[] front;
    private final int[] layers;
    private final Optional<int[]> toleranceFront;
    private final OptionalInt knee;
    private final Quantity hypervolume;
    private final double[] reference;
    private final Optional<FrontUncertainty> uncertainty;
    private final List<FrontGroup> groups;
    private final List<String> warnings;

    FrontResult(FrontComputation from) {
        table = from.table;
        objectives = List.copyOf(from.objectives);
        values = from.values;
        comparable = from.comparable;
        excluded = List.copyOf(from.excluded);
        front = from.front;
        layers = from.layers;
        toleranceFront = from.toleranceFront;
        knee = from.knee;
        hypervolume = from.hypervolume;
        reference = from.reference;
        uncertainty = from.uncertainty;
        groups = List.copyOf(from.groups);
        warnings = List.copyOf(from.warnings);
    }

    /// The same answer in another unit: objectives, reference, volume and bands are multiplied by a factor wherever an
    /// objective is measured in `from`.
    private FrontResult(FrontResult other, Unit from, Unit to, double factor) {
        var factors = other.objectives.stream().mapToDouble(one -> one.metric().unit().equals(from) ? factor : 1)
                .toArray();
        table = other.table;
        objectives = other.objectives.stream().map(one -> one.metric().unit().equals(from) ? one.withUnit(to) : one)
                .toList();
        values = IntStream.range(0, factors.length).mapToObj(i -> scaled(other.values[i], factors[i]))
                .toArray(double[][]::new);
        comparable = other.comparable;
        excluded = other.excluded;
        front = other.front;
        layers = other.layers;
        toleranceFront = other.toleranceFront;
        knee = other.knee;
        hypervolume = other.hypervolume.isKnown()
                ? Quantity.of(Arrays.stream(factors).reduce(other.hypervolume.orNaN(), (a, b) -> a * b))
                : other.hypervolume;
        reference = IntStream.range(0, factors.length).mapToDouble(i -> other.reference[i] * factors[i]).toArray();
        uncertainty = other.uncertainty.map(bands -> bands.scaled(factors));
        groups = other.groups;
        warnings = other.warnings;
    }

    private static double[] scaled(double[] column, double factor) {
        return factor == 1 ? column : Arrays.stream(column).map(value -> value * factor).toArray();
    }

    /// The same answer with objectives measured in one unit given in another: dollars in another currency. The table
    /// stays as it is.
    ///
    /// @param factor how many of the new unit one of the old is worth
    public FrontResult withUnit(Unit from, Unit to, double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("a factor between units is positive, was " + factor);
        }
        return new FrontResult(this, from, to, factor);
    }

    /// All configurations with all their metrics; row numbers are shared with it.
    public ConfigurationTable table() {
        return table;
    }

    public List<FrontObjective> objectives() {
        return objectives;
    }

    /// Number of rows, comparable or not.
    public int size() {
        return table.size();
    }

    public String label(int row) {
        return table.labels().get(row);
    }

    /// The value of an objective, by its position; NaN where unknown.
    public double value(int row, int objective) {
        return values[objective][row];
    }

    /// Rows in which every objective is known, ascending.
    public int[] comparableRows() {
        return comparable.clone();
    }

    /// The rows that cannot be compared, with the reason.
    public List<Excluded> excluded() {
        return excluded;
    }

    /// Rows on the front, ordered along the first objective that is minimised, or the second where none is.
    public int[] front() {
        return front.clone();
    }

    public boolean onFront(int row) {
        return layers[row] == 0;
    }

    /// 0 for the front, 1 for the front of the rest, and so on; −1 for rows that cannot be compared.
    public int layer(int row) {
        return layers[row];
    }

    /// Rows of the tolerance front, when it was asked for.
    public Optional<int[]> toleranceFront() {
        return toleranceFront.map(int[]::clone);
    }

    /// The row at the knee, if the front has one.
    public OptionalInt knee() {
        return knee;
    }

    /// The volume the front dominates, against [#reference()].
    public Quantity hypervolume() {
        return hypervolume;
    }

    /// The reference point, one value an objective.
    public double[] reference() {
        return reference.clone();
    }

    /// Probabilities and bands, when a bootstrap was asked for.
    public Optional<FrontUncertainty> uncertainty() {
        return uncertainty;
    }

    /// The series with their own fronts; one that holds everything when no grouping was asked for.
    public List<FrontGroup> groups() {
        return groups;
    }

    public List<String> warnings() {
        return warnings;
    }

    /// Whether one row is strictly better than another in an objective.
    public boolean better(int objective, int row, int than) {
        int order = Double.compare(values[objective][row] + 0.0, values[objective][than] + 0.0);
        return objectives.get(objective).higherIsBetter() ? order > 0 : order < 0;
    }

    /// The comparable rows that dominate this one, ascending.
    public int[] dominating(int row) {
        return layers[row] < 0 ? new int[0] : IntStream.of(comparable).filter(other -> dominates(other, row)).toArray();
    }

    private boolean dominates(int row, int other) {
        boolean better = false;
        for (int objective = 0; objective < objectives.size(); objective++) {
            if (better(objective, other, row)) {
                return false;
            }
            better |= better(objective, row, other);
        }
        return better;
    }

    /// What another result over the same configurations has on its front that this one has not.
    public List<String> enteringIn(FrontResult after) {
        return IntStream.of(after.front).filter(row -> !onFront(row)).mapToObj(this::label).toList();
    }

    @Override
    public String toString() {
        return "front of " + comparable.length + " rows: " + Arrays.toString(front);
    }
}
