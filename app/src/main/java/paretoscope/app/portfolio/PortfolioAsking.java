package paretoscope.app.portfolio;

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
import paretoscope.store.MetricMatch;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.portfolio.EstimateSource;
import paretoscope.views.portfolio.PortfolioQuery;

/// Answers the portfolio view's questions; what a question leaves open is suggested here. Works in the background.
final class PortfolioAsking {
    private static final int DRAWS = 200;
    private static final List<Integer> SIZES = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000);
    private static final String LABEL = "label";

    private final Project project;

    PortfolioAsking(Project project) {
        this.project = project;
    }

    PortfolioAnswer answer(Asked<PortfolioQuestion> asked, Cancellation cancellation) throws WorkspaceException {
        var table = project.workspace().configurations(asked.scope());
        if (table.size() == 0) {
            return new PortfolioAnswer.NoData();
        }
        cancellation.check();
        var choices = Choices.of(table, table);
        var columns = table.textNames();
        var question = suggested(asked.question(), table, choices);
        if (question.truth().isEmpty()
                || question.by() == PortfolioQuestion.By.METRICS && question.estimates().isEmpty()) {
            return new PortfolioAnswer.Unclear(choices, columns, question,
                    "Choose at the right what a candidate is truly worth, and cheaper metrics that estimate it.");
        }
        if (question.by() == PortfolioQuestion.By.COLUMN && question.column().isEmpty()) {
            return new PortfolioAnswer.Unclear(choices, columns, question,
                    "Choose at the right the column whose values are the estimators, such as the tool.");
        }
        try {
            var query = new PortfolioQuery(asked.scope(), question.candidates().orElse(LABEL), source(question),
                    question.truth().get(), question.worth(), question.baseline().orElse("0"), question.deviation(),
                    question.safety(), question.cautious(), 1);
            var result = project.portfolio().compute(query);
            cancellation.check();
            return new PortfolioAnswer.Found(choices, columns, question, result);
        } catch (UnclearQuestion unclear) {
            return new PortfolioAnswer.Unclear(choices, columns, question, unclear.getMessage());
        }
    }

    private static EstimateSource source(PortfolioQuestion question) {
        return switch (question.by()) {
            case METRICS -> new EstimateSource.Metrics(question.estimates());
            case COLUMN -> new EstimateSource.ByColumn(
                    question.estimates().isEmpty() ? question.truth().orElseThrow() : question.estimates().getFirst(),
                    question.column().orElseThrow());
            case SUBSETS -> new EstimateSource.Subsets(SIZES, DRAWS);
        };
    }

    private static PortfolioQuestion suggested(PortfolioQuestion question, ConfigurationTable table, Choices choices) {
        var qualities = choices.metrics().stream().filter(choice -> choice.metric().kind() == MetricKind.QUALITY)
                .map(MetricChoice::name).toList();
        var others = Stream.concat(qualities.stream(), choices.metrics().stream()
                .filter(choice -> choice.metric().kind() == MetricKind.NEITHER).map(MetricChoice::name)).toList();
        var truth = question.truth().or(() -> qualities.stream().filter(name -> name.contains("true")).findFirst())
                .or(() -> qualities.stream().findFirst()).or(() -> others.stream().findFirst());
        var guessed = question.estimates().isEmpty()
                ? others.stream().filter(name -> !Optional.of(name).equals(truth)).limit(4).toList()
                : question.estimates();
        boolean nothingElse = question.estimates().isEmpty() && guessed.isEmpty();
        var by = nothingElse && question.by() == PortfolioQuestion.By.METRICS
                ? PortfolioQuestion.By.SUBSETS
                : question.by();
        return question.withTruth(truth).withEstimates(guessed).withBy(by)
                .withCandidates(question.candidates().or(() -> Optional.of(names(table))))
                .withBaseline(question.baseline().or(() -> truth.flatMap(name -> middle(table, name))));
    }

    private static String names(ConfigurationTable table) {
        return table.textNames().contains(LABEL) ? LABEL : table.textNames().getFirst();
    }

    /// The candidate in the middle of the true values, to begin with.
    private static Optional<String> middle(ConfigurationTable table, String truth) {
        if (!(table.resolve(truth) instanceof MetricMatch.One(var column))) {
            return Optional.empty();
        }
        double[] values = column.values();
        var ranked = IntStream.range(0, values.length).filter(row -> Double.isFinite(values[row])).boxed()
                .sorted(Comparator.comparingDouble(row -> values[row])).toList();
        return ranked.isEmpty() ? Optional.empty() : Optional.of(table.labels().get(ranked.get(ranked.size() / 2)));
    }
}
