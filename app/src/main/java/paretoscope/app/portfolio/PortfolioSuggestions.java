package paretoscope.app.portfolio;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.app.choices.Choices;
import paretoscope.app.choices.MetricChoice;
import paretoscope.app.portfolio.PortfolioQuestion.By;
import paretoscope.eval.MetricKind;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricMatch;
import paretoscope.views.portfolio.RankedFrame;

/// What the data suggest where a question is left open: who the candidates are, what is true and what estimates it, who the
/// incumbent is.
final class PortfolioSuggestions {
    private static final int MOST_ESTIMATES = 4;
    private static final String LABEL = "label";
    private static final Pattern SEED = Pattern.compile("(random_?)?seed|repeat|repetition|replicate|rep|fold|trial");

    private final ConfigurationTable table;
    private final Choices choices;
    private final Optional<RankedFrame> frame;

    PortfolioSuggestions(ConfigurationTable table, Choices choices) {
        this.table = table;
        this.choices = choices;
        frame = RankedFrame.in(table);
    }

    PortfolioQuestion complete(PortfolioQuestion question) {
        var truth = question.truth().or(this::truth);
        var estimates = question.estimates().isEmpty() ? estimates(truth) : question.estimates();
        var by = by(question, estimates);
        var place = by == By.RANKS ? frame.map(RankedFrame::place) : Optional.<String>empty();
        var candidates = question.candidates().or(() -> candidates(by));
        var repeats = question.repeats().or(() -> by == By.METRICS
                ? candidates.flatMap(this::repeats)
                : Optional.empty());
        return question.withTruth(truth).withEstimates(estimates).withBy(by).withCandidates(candidates)
                .withColumn(question.column().or(() -> place)).withRepeats(repeats)
                .withBaseline(question.baseline().or(() -> baseline(by, truth, candidates)));
    }

    private Optional<String> truth() {
        var qualities = names(MetricKind.QUALITY).toList();
        return frame.map(RankedFrame::truth)
                .or(() -> qualities.stream().filter(name -> name.contains("true")).findFirst())
                .or(() -> qualities.stream().findFirst()).or(() -> names(MetricKind.NEITHER).findFirst());
    }

    private List<String> estimates(Optional<String> truth) {
        return Stream.concat(names(MetricKind.QUALITY), names(MetricKind.NEITHER))
                .filter(name -> !Optional.of(name).equals(truth)).limit(MOST_ESTIMATES).toList();
    }

    private Stream<String> names(MetricKind kind) {
        return choices.metrics().stream().filter(choice -> choice.metric().kind() == kind).map(MetricChoice::name);
    }

    /// As long as no metrics were chosen, a frame is read as one, and where there is nothing but the truth its subsets
    /// estimate it.
    private By by(PortfolioQuestion question, List<String> estimates) {
        if (question.by() != By.METRICS || !question.estimates().isEmpty()) {
            return question.by();
        }
        return frame.isPresent() ? By.RANKS : estimates.isEmpty() ? By.SUBSETS : By.METRICS;
    }

    private Optional<String> candidates(By by) {
        if (by == By.METRICS && repeats("model").isPresent()) {
            return Optional.of("model");
        }
        return Optional.of(table.textNames().contains(LABEL) ? LABEL : table.textNames().getFirst());
    }

    /// The column of seeds, where the candidates so named stand once for each.
    private Optional<String> repeats(String candidates) {
        return table.text(candidates).flatMap(names -> table.textNames().stream()
                .filter(name -> SEED.matcher(name).matches()).filter(name -> tellsApart(names, name)).findFirst());
    }

    private boolean tellsApart(List<String> names, String column) {
        var says = table.text(column).orElseThrow();
        var pairs = new HashSet<List<String>>();
        boolean once = IntStream.range(0, names.size())
                .allMatch(row -> pairs.add(List.of(names.get(row), says.get(row))));
        return once && names.stream().distinct().count() < names.size();
    }

    /// The candidate in the middle of the true values, to begin with; of a frame what its own ratios were taken over.
    private Optional<String> baseline(By by, Optional<String> truth, Optional<String> candidates) {
        return frame.filter(_ -> by == By.RANKS).flatMap(RankedFrame::baseline)
                .or(() -> truth.flatMap(name -> middle(name, candidates.orElse(LABEL))));
    }

    private Optional<String> middle(String truth, String candidates) {
        if (!(table.resolve(truth) instanceof MetricMatch.One(var column))) {
            return Optional.empty();
        }
        double[] values = column.values();
        var ranked = IntStream.range(0, values.length).filter(row -> Double.isFinite(values[row])).boxed()
                .sorted(Comparator.comparingDouble(row -> values[row])).toList();
        return ranked.isEmpty()
                ? Optional.empty()
                : table.text(candidates).map(names -> names.get(ranked.get(ranked.size() / 2)));
    }
}
