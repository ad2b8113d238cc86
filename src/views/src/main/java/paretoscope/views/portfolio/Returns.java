package paretoscope.views.portfolio;

import java.util.Arrays;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.ReturnRisk;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.attempts.LoggedAttempts;
import paretoscope.views.front.UnclearQuestion;

/// The single returns of every candidate: its scores item by item, larger as better.
final class Returns {
    private final LoggedAttempts attempts;
    private final double sign;

    Returns(Workspace workspace, ConfigurationTable table, MetricColumn metric, boolean negated)
            throws WorkspaceException, UnclearQuestion {
        attempts = LoggedAttempts.read(workspace, table, metric, metric).orElseThrow(() -> new UnclearQuestion("\""
                + metric.name() + "\" is not logged per item, so nothing is known but its mean."));
        sign = negated ? -1 : 1;
    }

    /// The careful values of all candidates; NaN where one has no returns.
    double[] worth(Worth worth) {
        return IntStream.range(0, attempts.rows()).mapToDouble(row -> worth(worth, of(row))).toArray();
    }

    private static double worth(Worth worth, double[] returns) {
        return switch (worth) {
            case MEAN -> Arrays.stream(returns).average().orElse(Double.NaN);
            case VALUE_AT_RISK -> ReturnRisk.conditionalValueAtRisk(returns, Worth.ALPHA).orNaN();
            case LOWER_QUARTILE -> ReturnRisk.lowerQuartile(returns).orNaN();
        };
    }

    private double[] of(int row) {
        return IntStream.range(0, attempts.items().size()).flatMap(item -> IntStream.of(attempts.attempts(row, item)))
                .mapToDouble(attempt -> sign * attempts.score(attempt)).toArray();
    }

    /// The rows with returns at some item.
    int[] rows() {
        return IntStream.range(0, attempts.rows()).filter(attempts::has).toArray();
    }

    /// Mean scores of some rows at the items all of them attempted.
    double[][] matrix(int[] rows) {
        int[] items = attempts.common(rows);
        return IntStream.of(rows).mapToObj(row -> IntStream.of(items)
                .mapToDouble(item -> sign * IntStream.of(attempts.attempts(row, item)).mapToDouble(attempts::score)
                        .average().orElse(Double.NaN))
                .toArray()).toArray(double[][]::new);
    }
}
