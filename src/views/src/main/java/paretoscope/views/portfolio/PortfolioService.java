package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import paretoscope.analysis.portfolio.EstimatorError;
import paretoscope.analysis.portfolio.Portfolio;
import paretoscope.analysis.portfolio.PortfolioBands;
import paretoscope.eval.Direction;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Answers what the candidates are worth that an estimate ranks highest (Kiyohara et al. 2024).
public final class PortfolioService {
    /// The 95 % quantile of the normal distribution.
    private static final double ONE_SIDED = 1.6448536269514722;

    private final Workspace workspace;

    public PortfolioService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @throws UnclearQuestion when a column, the baseline or the threshold cannot be told
    public PortfolioResult compute(PortfolioQuery query) throws WorkspaceException, UnclearQuestion {
        var table = workspace.configurations(query.scope());
        var truth = MetricNames.column(table, query.truth());
        boolean negated = lower(truth).orElse(false);
        var warnings = new ArrayList<>(table.warnings());
        if (negated) {
            warnings.add("\"" + truth.name() + "\" is better when lower; its values are shown negated.");
        }
        var names = MetricNames.texts(table, query.candidates(), "name the candidates by");
        double[] truths = query.worth() == Worth.MEAN
                ? turned(truth, negated)
                : new Returns(workspace, table, truth, negated).worth(query.worth());
        double baseline = worth(query.baseline(), names, truths, negated, Double.NaN);
        var safety = query.safety().isPresent()
                ? OptionalDouble.of(worth(query.safety().get(), names, truths, negated, baseline))
                : OptionalDouble.empty();
        var asked = new Asked(table, query, truth, truths, names, baseline, safety, warnings);
        var topRight = new ArrayList<PortfolioResult.TopRight>();
        var estimators = switch (query.estimates()) {
            case EstimateSource.Metrics(List<String> metrics) -> byMetrics(asked, metrics, negated);
            case EstimateSource.ByColumn(String metric, String column) -> byColumn(asked, metric, column, negated);
            case EstimateSource.Subsets subsets ->
                new SubsetEstimators(workspace, asked, negated).of(subsets, topRight);
        };
        return new PortfolioResult(estimators, baseline, safety, query.deviation(), negated, topRight, warnings);
    }

    /// A question with what is already known.
    record Asked(ConfigurationTable table, PortfolioQuery query, MetricColumn truth, double[] truths,
            List<String> names, double baseline, OptionalDouble safety, List<String> warnings) {
        PortfolioResult.Estimator estimator(String name, double[] estimates, double[] trueValues, List<String> called,
                Map<Statistic, List<PortfolioBands>> bands) throws UnclearQuestion {
            if (trueValues.length == 0) {
                throw new UnclearQuestion(
                        "No candidate has both a \"" + name + "\" and a \"" + query.truth() + "\".");
            }
            var portfolio = portfolio(estimates, trueValues);
            return new PortfolioResult.Estimator(name, EstimatorError.of(estimates, trueValues), portfolio,
                    IntStream.range(0, portfolio.size()).mapToObj(place -> called.get(portfolio.candidate(place)))
                            .toList(),
                    EstimatorError.validation(estimates, trueValues, baseline),
                    new PortfolioResult.Scores(called, DoubleStream.of(estimates).boxed().toList(),
                            DoubleStream.of(trueValues).boxed().toList()),
                    bands);
        }

        Portfolio portfolio(double[] estimates, double[] trueValues) {
            return Portfolio.of(estimates, trueValues, baseline, query.deviation(), safety);
        }
    }

    private static List<PortfolioResult.Estimator> byMetrics(Asked asked, List<String> metrics, boolean negated)
            throws UnclearQuestion {
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var name : metrics) {
            var estimate = MetricNames.column(asked.table(), name);
            boolean turned = lower(estimate).orElse(negated);
            double[] estimates = ranked(asked, estimate, turned);
            int[] known = known(estimates, asked.truths());
            remark(asked.table(), asked.names(), estimate, known, asked.warnings());
            estimators.add(asked.estimator(estimate.name(), picked(estimates, known), picked(asked.truths(), known),
                    IntStream.of(known).mapToObj(asked.names()::get).toList(),
                    new TaskBands(asked, negated).of(estimate, turned)));
        }
        return estimators;
    }

    /// Where a table holds a candidate once for each estimator: its estimates by the column's value, its truth wherever it
    /// stands.
    private static List<PortfolioResult.Estimator> byColumn(Asked asked, String metric, String column, boolean negated)
            throws UnclearQuestion {
        var estimate = MetricNames.column(asked.table(), metric);
        double[] values = ranked(asked, estimate, lower(estimate).orElse(negated));
        var says = MetricNames.texts(asked.table(), column, "tell estimators by");
        Map<String, Double> truths = new HashMap<>();
        Map<String, Map<String, Double>> estimates = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            if (Double.isFinite(asked.truths()[row])) {
                truths.putIfAbsent(asked.names().get(row), asked.truths()[row]);
            }
            if (Double.isFinite(values[row])) {
                estimates.computeIfAbsent(says.get(row), _ -> new LinkedHashMap<>())
                        .putIfAbsent(asked.names().get(row), values[row]);
            }
        }
        var estimators = new ArrayList<PortfolioResult.Estimator>();
        for (var each : estimates.entrySet()) {
            var known = each.getValue().keySet().stream().filter(truths::containsKey).toList();
            estimators.add(asked.estimator(each.getKey().isEmpty() ? "–" : each.getKey(),
                    known.stream().mapToDouble(each.getValue()::get).toArray(),
                    known.stream().mapToDouble(truths::get).toArray(), known, Map.of()));
        }
        return estimators;
    }

    /// The estimates, or with caution their lower confidence bounds.
    static double[] ranked(Asked asked, MetricColumn estimate, boolean negated) {
        double[] values = turned(estimate, negated);
        if (asked.query().cautious()) {
            double[] errors = estimate.standardErrors();
            for (int row = 0; row < values.length; row++) {
                values[row] -= Double.isNaN(errors[row]) ? 0 : ONE_SIDED * errors[row];
            }
        }
        return values;
    }

    static int[] known(double[] estimates, double[] truths) {
        return IntStream.range(0, truths.length)
                .filter(row -> Double.isFinite(estimates[row]) && Double.isFinite(truths[row])).toArray();
    }

    private static void remark(ConfigurationTable table, List<String> names, MetricColumn estimate, int[] known,
            List<String> warnings) {
        if (known.length < table.size()) {
            var left = IntStream.range(0, table.size()).filter(row -> IntStream.of(known).noneMatch(k -> k == row))
                    .mapToObj(names::get).toList();
            warnings.add("Without a value, and so not ranked by \"" + estimate.name() + "\": "
                    + String.join(", ", left) + ".");
        }
    }

    static Optional<Boolean> lower(MetricColumn column) {
        return column.metric().direction().map(direction -> direction == Direction.LOWER_IS_BETTER);
    }

    static double[] turned(MetricColumn column, boolean negated) {
        double[] values = column.values();
        for (int row = 0; negated && row < values.length; row++) {
            values[row] = -values[row];
        }
        return values;
    }

    static double[] picked(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }

    /// A candidate's own value, a multiple of the baseline, or a number in the truth's own sign.
    private static double worth(String text, List<String> names, double[] truths, boolean negated, double baseline)
            throws UnclearQuestion {
        int row = names.indexOf(text);
        if (row >= 0 && Double.isFinite(truths[row])) {
            return truths[row];
        }
        boolean multiple = text.endsWith("x") && !Double.isNaN(baseline);
        try {
            double value = Double.parseDouble(multiple ? text.substring(0, text.length() - 1) : text);
            if (Double.isFinite(value)) {
                return multiple ? value * baseline : negated ? -value : value;
            }
        } catch (NumberFormatException _) {
            // Falls through to the sentence below.
        }
        throw new UnclearQuestion("\"" + text + "\" is neither a number nor a candidate with a true value"
                + (Double.isNaN(baseline) ? "." : ", nor a multiple of the baseline such as 0.9x."));
    }
}
