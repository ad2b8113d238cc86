package paretoscope.app.techniques;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.app.analyses.Asking.Asked;
import paretoscope.app.choices.Choices;
import paretoscope.app.choices.MetricChoice;
import paretoscope.eval.MetricKind;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.attempts.LoggedAttempts;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.ObjectiveChoice;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueFigures.Measured;

/// Answers the techniques view's questions; what a question leaves open is suggested here. Works in the background.
final class TechniquesAsking {
    private final Project project;

    TechniquesAsking(Project project) {
        this.project = project;
    }

    TechniquesAnswer answer(Asked<TechniquesQuestion> asked, Cancellation cancellation) throws WorkspaceException {
        var table = project.workspace().configurations(asked.scope());
        if (table.size() == 0) {
            return new TechniquesAnswer.NoData();
        }
        cancellation.check();
        var choices = Choices.of(table, table);
        var question = metrics(asked.question(), table, choices);
        if (question.quality().isEmpty() || question.cost().isEmpty()) {
            return new TechniquesAnswer.Unclear(choices, table.labels(), question,
                    "Choose a score and a cost that were logged per attempt at the right.");
        }
        try {
            var quality = MetricNames.column(table, question.quality().get());
            var cost = MetricNames.column(table, question.cost().get());
            double whole = LoggedAttempts.whole(quality.metric());
            var measured = IntStream.range(0, table.size())
                    .mapToObj(row -> new Measured(table.labels().get(row), quality.values()[row] / whole,
                            cost.values()[row]))
                    .filter(one -> Double.isFinite(one.quality()) && Double.isFinite(one.cost())).toList();
            var complete = models(question, measured);
            var simulating = new Simulating(project.techniques(), complete, asked.scope(), cancellation);
            return new TechniquesAnswer.Found(choices, table.labels(), complete, simulating.result(),
                    simulating.tokens(table), measured, cost.metric(), whole);
        } catch (UnclearQuestion unclear) {
            return new TechniquesAnswer.Unclear(choices, table.labels(), question, unclear.getMessage());
        }
    }

    private static TechniquesQuestion metrics(TechniquesQuestion question, ConfigurationTable table,
            Choices choices) {
        var suggested = ObjectiveChoice.suggest(table).map(FrontQuery::objectives);
        return question
                .withQuality(question.quality().or(() -> suggested.map(two -> two.getFirst().metric()))
                        .or(() -> first(choices, MetricKind.QUALITY)))
                .withCost(question.cost().or(() -> suggested.map(two -> two.getLast().metric()))
                        .or(() -> first(choices, MetricKind.COST)));
    }

    private static Optional<String> first(Choices choices, MetricKind kind) {
        return choices.metrics().stream().filter(choice -> choice.metric().kind() == kind).map(MetricChoice::name)
                .findFirst();
    }

    /// Without a choice the cheapest configuration comes first and the best one last.
    private static TechniquesQuestion models(TechniquesQuestion question, List<Measured> measured) {
        if (!question.models().isEmpty() || measured.size() < 2) {
            return question;
        }
        var cheap = measured.stream().min(Comparator.comparingDouble(Measured::cost)).orElseThrow();
        var best = measured.stream().filter(one -> one != cheap).max(Comparator.comparingDouble(Measured::quality)
                .thenComparing(Comparator.comparingDouble(Measured::cost).reversed())).orElseThrow();
        return question.withModels(Stream.of(cheap, best).map(Measured::label).toList());
    }
}
