package paretoscope.app.front.model;

import paretoscope.app.choices.Choices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.app.preferences.Money;
import paretoscope.eval.Direction;
import paretoscope.eval.source.Cancellation;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.MetricMatch;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.Objective;
import paretoscope.views.front.ObjectiveChoice;
import paretoscope.views.front.UnclearQuestion;

/// Answers the front view's questions; what a question leaves open is suggested here. Works in the background.
final class FrontAsking {
    /// The command line's own, so that both give the same probabilities.
    private static final long SEED = 1;

    private final Project project;

    /// A question and the runs it is about.
    ///
    /// @param money the currency that amounts are shown in
    record Asked(FrontQuestion question, Scope scope, Money money) {}

    /// Two metrics, and which of them the result lists first.
    private record Pair(String quality, String cost, boolean costFirst) {
        List<String> inOrder() {
            return costFirst ? List.of(cost, quality) : List.of(quality, cost);
        }
    }

    FrontAsking(Project project) {
        this.project = project;
    }

    FrontAnswer answer(Asked asked, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var question = asked.question();
        var everything = project.workspace().configurations(asked.scope());
        if (everything.size() == 0) {
            return new FrontAnswer.NoData();
        }
        var scope = asked.scope().withMean(question.mean());
        scope = question.tasks().isEmpty() ? scope : scope.withTasks(question.tasks());
        var table = project.workspace().configurations(scope);
        cancellation.check();
        var choices = Choices.of(table, everything);
        var pair = pair(question, table);
        return pair.isEmpty()
                ? new FrontAnswer.NoPair(choices, table.size())
                : found(question, pair.get(), table, choices, scope, cancellation).in(asked.money());
    }

    private FrontAnswer.Found found(FrontQuestion question, Pair pair, ConfigurationTable table, Choices choices,
            Scope scope, Cancellation cancellation) throws WorkspaceException, UnclearQuestion {
        var names = new ArrayList<>(pair.inOrder());
        question.third().filter(third -> !names.contains(third)).ifPresent(names::add);
        var objectives = names.stream()
                .map(name -> new Objective(name, Optional.ofNullable(question.directions().get(name)))).toList();
        var query = FrontQuery.of(objectives).withScope(scope).withGroup(question.group())
                .withScales(scales(question, names, pair.quality(), table))
                .withBootstrap(question.resamples() > 0 ? OptionalInt.of(question.resamples()) : OptionalInt.empty(),
                        SEED);
        var result = project.front().compute(table, query, cancellation);
        return new FrontAnswer.Found(choices, query, result, pair.costFirst() ? 1 : 0, pair.costFirst() ? 0 : 1);
    }

    private static Optional<Pair> pair(FrontQuestion question, ConfigurationTable table) {
        var suggested = ObjectiveChoice.suggest(table).map(FrontQuery::objectives);
        var quality = question.quality().or(() -> suggested.map(two -> two.getFirst().metric()));
        var cost = question.cost().or(() -> suggested.map(two -> two.getLast().metric()));
        if (quality.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        // The first objective that is minimised becomes the x axis, and that is where the cost belongs.
        boolean costFirst = minimised(question, table, quality.get()) && minimised(question, table, cost.get());
        return Optional.of(new Pair(quality.get(), cost.get(), costFirst));
    }

    private static boolean minimised(FrontQuestion question, ConfigurationTable table, String name) {
        var direction = Optional.ofNullable(question.directions().get(name))
                .or(() -> column(table, name).flatMap(column -> column.metric().direction()));
        return direction.filter(Direction.LOWER_IS_BETTER::equals).isPresent();
    }

    private static Map<String, ScaleKind> scales(FrontQuestion question, List<String> names, String quality,
            ConfigurationTable table) {
        var scales = new HashMap<String, ScaleKind>();
        for (var name : names) {
            var suiting = name.equals(quality)
                    ? ScaleKind.LINEAR
                    : column(table, name).map(column -> ObjectiveChoice.scaleFor(column.values()))
                            .orElse(ScaleKind.LINEAR);
            scales.put(name, question.scales().getOrDefault(name, suiting));
        }
        return scales;
    }

    private static Optional<MetricColumn> column(ConfigurationTable table, String name) {
        return table.resolve(name) instanceof MetricMatch.One(MetricColumn column)
                ? Optional.of(column)
                : Optional.empty();
    }
}
