package paretoscope.app.costofpass;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.app.choices.Choices;
import paretoscope.app.choices.MetricChoice;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.store.ConfigurationTable;
import paretoscope.views.costofpass.TechniqueSplit;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.ObjectiveChoice;

/// What the data suggest where a question is left open: what a pass and its cost are, where release dates come from, and
/// which column tells techniques apart.
final class CostOfPassSuggestions {
    private static final Pattern PER_PASS = Pattern.compile("cost.?of.?pass|per.?(pass|correct|solved|success)");

    private final ConfigurationTable table;
    private final Choices choices;

    CostOfPassSuggestions(ConfigurationTable table, Choices choices) {
        this.table = table;
        this.choices = choices;
    }

    /// The question with a suggestion for all it leaves open; a metric stays open where there is none.
    CostOfPassQuestion complete(CostOfPassQuestion question) {
        var two = ObjectiveChoice.suggest(table).map(FrontQuery::objectives);
        var quality = question.quality().or(() -> two.map(both -> both.getFirst().metric()))
                .or(() -> first(MetricKind.QUALITY));
        var cost = question.cost()
                .or(() -> two.map(both -> both.getLast().metric()).filter(CostOfPassSuggestions::isSpentPerTry))
                .or(this::money).or(() -> first(MetricKind.COST));
        return question.withQuality(quality).withCost(cost).withReleases(question.releases().orSuggested(table))
                .withTechnique(question.technique().or(() -> TechniqueSplit.suggest(table)));
    }

    /// Whether a cost is one of trying, and not already divided by the passes.
    private static boolean isSpentPerTry(String metric) {
        return !PER_PASS.matcher(metric.toLowerCase(Locale.ROOT)).find();
    }

    private Optional<String> money() {
        return choices.metrics().stream().filter(choice -> choice.metric().unit().equals(Unit.USD))
                .map(MetricChoice::name).filter(CostOfPassSuggestions::isSpentPerTry).findFirst();
    }

    private Optional<String> first(MetricKind kind) {
        return choices.metrics().stream().filter(choice -> choice.metric().kind() == kind).map(MetricChoice::name)
                .findFirst();
    }
}
