package paretoscope.app.costofpass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.app.analyses.Asking.Asked;
import paretoscope.app.choices.Choices;
import paretoscope.app.choices.MetricChoice;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costofpass.CostOfPassQuery;
import paretoscope.views.costofpass.TechniqueSplit;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.ObjectiveChoice;
import paretoscope.views.front.UnclearQuestion;

/// Answers the cost-of-pass view's questions; what a question leaves open is suggested here. Works in the background.
final class CostOfPassAsking {
    private static final Pattern PER_PASS = Pattern.compile("cost.?of.?pass|per.?(pass|correct|solved|success)");

    private final Project project;

    CostOfPassAsking(Project project) {
        this.project = project;
    }

    CostOfPassAnswer answer(Asked<CostOfPassQuestion> asked, Cancellation cancellation) throws WorkspaceException {
        var table = project.workspace().configurations(asked.scope());
        if (table.size() == 0) {
            return new CostOfPassAnswer.NoData();
        }
        cancellation.check();
        var choices = Choices.of(table, table);
        var question = asked.question();
        var suggested = ObjectiveChoice.suggest(table).map(FrontQuery::objectives);
        var quality = question.quality().or(() -> suggested.map(two -> two.getFirst().metric()))
                .or(() -> first(choices, MetricKind.QUALITY));
        var cost = question.cost()
                .or(() -> suggested.map(two -> two.getLast().metric()).filter(CostOfPassAsking::isSpentPerTry))
                .or(() -> money(choices)).or(() -> first(choices, MetricKind.COST));
        if (quality.isEmpty() || cost.isEmpty()) {
            return new CostOfPassAnswer.Unclear(choices,
                    "Choose a share of passes and a cost at the right, or add results that hold both.");
        }
        var complete = question.withQuality(quality).withCost(cost)
                .withReleases(question.releases().orSuggested(table))
                .withTechnique(question.technique().or(() -> TechniqueSplit.suggest(table)));
        try {
            var result = project.costOfPass().compute(query(asked.scope(), complete), cancellation);
            return new CostOfPassAnswer.Found(choices, complete, texts(table, choices), result);
        } catch (UnclearQuestion unclear) {
            return new CostOfPassAnswer.Unclear(choices, unclear.getMessage());
        }
    }

    /// Whether a cost is one of trying, and not already divided by the passes.
    private static boolean isSpentPerTry(String metric) {
        return !PER_PASS.matcher(metric.toLowerCase(Locale.ROOT)).find();
    }

    private static Optional<String> money(Choices choices) {
        return choices.metrics().stream().filter(choice -> choice.metric().unit().equals(Unit.USD))
                .map(MetricChoice::name).filter(CostOfPassAsking::isSpentPerTry).findFirst();
    }

    private static Optional<String> first(Choices choices, MetricKind kind) {
        return choices.metrics().stream().filter(choice -> choice.metric().kind() == kind).map(MetricChoice::name)
                .findFirst();
    }

    private static CostOfPassQuery query(Scope scope, CostOfPassQuestion question) {
        return CostOfPassQuery.of(scope).withMetrics(question.quality().orElseThrow(), question.cost().orElseThrow())
                .withHuman(question.human()).withFamily(question.family())
                .withOverTime(Optional.of(question.releases())).withTechnique(question.technique())
                .withBootstrap(question.resamples(), 1);
    }

    private static Map<String, List<String>> texts(ConfigurationTable table, Choices choices) {
        var texts = new LinkedHashMap<String, List<String>>();
        choices.groups().forEach(column -> texts.put(column,
                table.text(column).stream().flatMap(List::stream).distinct().sorted().toList()));
        return texts;
    }
}
