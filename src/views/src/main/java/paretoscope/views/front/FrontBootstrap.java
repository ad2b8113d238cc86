package paretoscope.views.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;
import paretoscope.analysis.uncertainty.AttainmentSurface;
import paretoscope.analysis.uncertainty.BootstrapKind;
import paretoscope.analysis.uncertainty.PairedBootstrap;
import paretoscope.analysis.uncertainty.PairedItems;
import paretoscope.analysis.uncertainty.ParametricBootstrap;
import paretoscope.analysis.uncertainty.Resampling;
import paretoscope.analysis.uncertainty.UncertainFront;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ItemMatrix;
import paretoscope.store.Mean;
import paretoscope.store.MetricColumn;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// Chooses the bootstrap that the data allow: over items where every configuration has them, else from standard errors.
final class FrontBootstrap {
    private static final double[] LEVELS = {0.025, 0.5, 0.975};

    private final Workspace workspace;
    private final FrontQuery query;
    private final List<MetricColumn> columns;
    private final List<Sense> senses;

    FrontBootstrap(Workspace workspace, FrontQuery query, List<MetricColumn> columns,
            List<FrontObjective> objectives) {
        this.workspace = workspace;
        this.query = query;
        this.columns = columns;
        senses = objectives.stream()
                .map(objective -> objective.higherIsBetter() ? Sense.MAXIMISE : Sense.MINIMISE).toList();
    }

    /// Resamples the comparable rows.
    ///
    /// @param size number of rows of the table
    FrontUncertainty run(int size, int[] rows, List<String> warnings, Cancellation cancellation) {
        var plan = Resampling.of(query.bootstrap().orElseThrow(), query.seed())
                .cancelledBy(cancellation::requested);
        if (rows.length == 0) {
            return new FrontUncertainty(plan.resamples(), plan.seed(), false, unknown(size), List.of());
        }
        var items = items(rows);
        if (items.isEmpty()) {
            warnings.add("the bootstrap draws from standard errors, because not every configuration has items to "
                    + "resample; values without one are held fixed");
        }
        var front = items.map(paired -> PairedBootstrap.of(paired, plan))
                .orElseGet(() -> ParametricBootstrap.of(values(rows), errors(rows), plan));
        return answer(front, size, rows);
    }

    private static List<Double> unknown(int size) {
        return Collections.nCopies(size, Double.NaN);
    }

    private FrontUncertainty answer(UncertainFront front, int size, int[] rows) {
        var probability = new ArrayList<>(unknown(size));
        for (int i = 0; i < rows.length; i++) {
            probability.set(rows[i], front.probability(i).orElse(Double.NaN));
        }
        List<FrontUncertainty.Surface> band = senses.size() == 2
                ? front.attainment(LEVELS).stream().map(FrontBootstrap::surface).toList()
                : List.of();
        return new FrontUncertainty(front.resamples(), front.seed(), front.kind() == BootstrapKind.PARAMETRIC,
                probability, band);
    }

    private static FrontUncertainty.Surface surface(AttainmentSurface surface) {
        return new FrontUncertainty.Surface(surface.level(), corners(surface.corners(), 0),
                corners(surface.corners(), 1));
    }

    private static List<Double> corners(PointSet corners, int objective) {
        return IntStream.range(0, corners.size()).mapToObj(i -> corners.value(i, objective)).toList();
    }

    /// The items of the rows in every objective; none when a metric is not logged per item for one of them.
    private Optional<PairedItems> items(int[] rows) {
        if (columns.stream().anyMatch(MetricColumn::total)) {
            return Optional.empty();
        }
        ItemMatrix matrix;
        try {
            matrix = workspace.itemMatrix(query.scope(), columns.stream().map(MetricColumn::name).toList());
        } catch (WorkspaceException _) {
            return Optional.empty();
        }
        var values = new double[columns.size()][rows.length][];
        for (int objective = 0; objective < values.length; objective++) {
            var all = matrix.values(columns.get(objective).name());
            for (int i = 0; i < rows.length; i++) {
                values[objective][i] = all[rows[i]];
                if (Arrays.stream(values[objective][i]).allMatch(Double::isNaN)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(query.scope().mean() == Mean.MACRO
                ? PairedItems.byTask(senses, matrix.taskOfItem(), values)
                : PairedItems.of(senses, values));
    }

    private PointSet values(int[] rows) {
        return PointSet.of(senses, columns.stream().map(column -> picked(column.values(), rows))
                .toArray(double[][]::new));
    }

    private double[][] errors(int[] rows) {
        return columns.stream().map(column -> picked(column.standardErrors(), rows)).toArray(double[][]::new);
    }

    private static double[] picked(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }
}
