package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.portfolio.PortfolioQuery;
import paretoscope.views.portfolio.PortfolioResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What the candidates are truly worth that a cheap estimate would have picked.
@Command(name = "portfolio", description = "Judge estimates by the true worth of the candidates they rank highest.")
public final class PortfolioCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--candidates", required = true, paramLabel = "COLUMN", description = "The column that names the candidates.")
    private String candidates = "";

    @Option(names = "--estimate", required = true, arity = "1..*", paramLabel = "METRIC", description = "What to rank by; may be repeated.")
    private List<String> estimates = new ArrayList<>();

    @Option(names = "--true", required = true, paramLabel = "METRIC", description = "What a candidate is truly worth.")
    private String truth = "";

    @Option(names = "--baseline", required = true, paramLabel = "B", description = "The incumbent's worth: a number or a candidate.")
    private String baseline = "";

    @Option(names = "--ddof", paramLabel = "0|1", defaultValue = "1", description = "Deviation divided by k (0, the paper's formula) or k - 1 (default: ${DEFAULT-VALUE}).")
    private int lostDegrees = 1;

    @Option(names = "--safety", paramLabel = "T", description = "The least safe worth: a number, a candidate, or 0.9x of the baseline.")
    private @Nullable String safety;

    @Override
    protected NamedColumns named() {
        return new NamedColumns().and(Role.CONFIGURATION, candidates).and(Role.QUALITY, estimates)
                .and(Role.QUALITY, truth);
    }

    @Override
    protected Answer answer(Project project) throws WorkspaceException, UnclearQuestion {
        var result = project.portfolio().compute(new PortfolioQuery(scope.scope(), candidates, estimates, truth,
                baseline, deviation(), Optional.ofNullable(safety)), Cancellation.NEVER);
        return new Answer(json(result), table(result), result.warnings());
    }

    private Deviation deviation() {
        return switch (lostDegrees) {
            case 0 -> Deviation.PAPER_FORMULA;
            case 1 -> Deviation.SAMPLE;
            default -> throw new WrongCall("--ddof takes 0 or 1, got " + lostDegrees + ".");
        };
    }

    private static ObjectNode json(PortfolioResult result) {
        var json = JsonValues.object();
        var estimators = json.putArray("estimators");
        for (var estimator : result.estimators()) {
            var node = estimators.addObject().put("name", estimator.name());
            node.set("mse", JsonValues.number(estimator.error().meanSquaredError()));
            node.set("rank_correlation", JsonValues.number(estimator.error().rankCorrelation()));
            var regret = node.putArray("regret");
            Arrays.stream(estimator.portfolio().regret()).forEach(value -> regret.add(JsonValues.number(value)));
            var rows = node.putArray("rows");
            for (var row : estimator.portfolio().rows()) {
                var at = rows.addObject().put("k", row.k());
                at.set("kth", JsonValues.number(row.kth()));
                at.set("best", JsonValues.number(row.best()));
                at.set("worst", JsonValues.number(row.worst()));
                at.set("mean", JsonValues.number(row.mean()));
                at.set("std", JsonValues.number(row.std()));
                at.set("safety_violation_rate", JsonValues.number(row.safetyViolationRate()));
                at.set("sharpe_ratio", JsonValues.number(row.sharpeRatio()));
            }
            node.set("ranking", JsonValues.texts(estimator.ranking()));
        }
        json.set("baseline", JsonValues.number(result.baseline()));
        json.set("safety", JsonValues.number(result.safety().orElse(Double.NaN)));
        return json.put("ddof", result.deviation().lostDegrees()).put("negated", result.negated());
    }

    private static TextTable table(PortfolioResult result) {
        var table = new TextTable("estimator", "k", "candidate", "kth", "best", "worst", "mean", "std",
                "safety_violation_rate", "sharpe_ratio");
        for (var estimator : result.estimators()) {
            for (var row : estimator.portfolio().rows()) {
                table.row(Arrays.asList(estimator.name(), row.k(), estimator.ranking().get(row.k() - 1), row.kth(),
                        row.best(), row.worst(), row.mean(), row.std().orNaN(), row.safetyViolationRate().orNaN(),
                        row.sharpeRatio().orNaN()));
            }
        }
        return table;
    }
}
