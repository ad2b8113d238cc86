package paretoscope.views.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// Answers what the candidates are worth that an estimate ranks highest (Kiyohara et al. 2024).
public final class PortfolioService {
    private final Workspace workspace;

    public PortfolioService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// @throws UnclearQuestion when a column, the baseline or the threshold cannot be told
    public PortfolioResult compute(PortfolioQuery query, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        var asked = asked(query, cancellation);
        var topRight = new ArrayList<PortfolioResult.TopRight>();
        var estimators = switch (inOrder(query.estimates(), asked.table())) {
            case EstimateSource.Metrics metrics -> new MetricEstimators(asked).of(metrics);
            case EstimateSource.ByColumn column -> new ColumnEstimators(asked).of(column);
            case EstimateSource.Ranks ranks -> new RankedEstimators(asked).of(ranks);
            case EstimateSource.Subsets subsets -> new SubsetEstimators(workspace, asked).of(subsets, topRight);
        };
        return new PortfolioResult(estimators, asked.baseline(), asked.safety(), query.deviation(), asked.negated(),
                topRight, asked.warnings());
    }

    /// The places of a frame that is in order already are no estimates, of which the largest would come first.
    private static EstimateSource inOrder(EstimateSource estimates, ConfigurationTable table) {
        return RankedFrame.in(table).map(RankedFrame::place)
                .filter(place -> estimates.equals(new EstimateSource.Metrics(List.of(place))))
                .<EstimateSource>map(EstimateSource.Ranks::new).orElse(estimates);
    }

    private Asked asked(PortfolioQuery query, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var table = workspace.configurations(query.scope());
        cancellation.check();
        var truth = MetricNames.column(table, query.truth());
        boolean negated = Asked.lower(truth);
        var warnings = new ArrayList<>(table.warnings());
        if (negated) {
            warnings.add("\"" + truth.name() + "\" is better when lower; its values are shown negated.");
        }
        var names = MetricNames.texts(table, query.candidates(), "name the candidates by");
        double[] truths = query.worth() == Worth.MEAN
                ? Asked.turned(truth, negated)
                : new Returns(workspace, table, truth, negated).worth(query.worth());
        double baseline = worth(query.baseline(), names, truths, negated, Double.NaN);
        var safety = query.safety().isPresent()
                ? OptionalDouble.of(worth(query.safety().get(), names, truths, negated, baseline))
                : OptionalDouble.empty();
        return new Asked(table, query, truth, truths, negated, names, baseline, safety, warnings, cancellation);
    }

    /// A candidate's own value (the mean where it has several), a multiple of the baseline, or a number in the truth's own
    /// sign.
    private static double worth(String text, List<String> names, double[] truths, boolean negated, double baseline)
            throws UnclearQuestion {
        var own = IntStream.range(0, truths.length).filter(row -> names.get(row).equals(text))
                .mapToDouble(row -> truths[row]).filter(Double::isFinite).average();
        if (own.isPresent()) {
            return own.getAsDouble();
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
