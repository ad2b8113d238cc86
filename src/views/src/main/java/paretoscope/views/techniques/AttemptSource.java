package paretoscope.views.techniques;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.analysis.techniques.AttemptLog;
import paretoscope.analysis.techniques.Latency;
import paretoscope.analysis.techniques.Sampling;
import paretoscope.eval.MetricKind;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Mean;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.attempts.LoggedAttempts;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// The attempts a technique is worked out from, with the weights of their items.
final class AttemptSource {
    final ConfigurationTable table;
    final LoggedAttempts attempts;
    final List<String> warnings;
    private final TechniqueQuery query;
    private final Cancellation cancellation;

    AttemptSource(Workspace workspace, TechniqueQuery query, Cancellation cancellation)
            throws WorkspaceException, UnclearQuestion {
        this.query = query;
        this.cancellation = cancellation;
        table = workspace.configurations(query.scope());
        var quality = MetricNames.column(table, query.quality(), MetricKind.QUALITY);
        var cost = MetricNames.column(table, query.cost(), MetricKind.COST);
        cancellation.check();
        attempts = LoggedAttempts.read(workspace, table, quality, cost).orElseThrow(() -> new UnclearQuestion("\""
                + quality.name() + "\" is not logged per attempt, so nothing can be said about techniques."));
        warnings = new ArrayList<>(table.warnings());
        if (attempts.unscored() > 0) {
            warnings.add(attempts.unscored() + " attempts have no score and were not counted as tries.");
        }
    }

    /// The rows that have attempts.
    int[] rows() {
        return IntStream.range(0, attempts.rows()).filter(attempts::has).toArray();
    }

    /// The weights of items, adding up to 1: tasks alike, or all items alike.
    double[] weights(int[] items) {
        Map<String, Long> sizes = IntStream.of(items).mapToObj(this::task)
                .collect(Collectors.groupingBy(task -> task, Collectors.counting()));
        return IntStream.of(items).mapToDouble(item -> query.scope().mean() == Mean.MACRO
                ? 1.0 / sizes.size() / sizes.get(task(item))
                : 1.0 / items.length).toArray();
    }

    private String task(int item) {
        return attempts.items().get(item).task();
    }

    /// Leaves the work when nobody waits for it any more.
    void check() {
        cancellation.check();
    }

    /// The rows of configurations by their labels.
    int[] rows(List<String> labels) throws UnclearQuestion {
        int[] rows = new int[labels.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = MetricNames.row(table, labels.get(i));
        }
        return rows;
    }

    /// A weighted mean over items; NaN when one is.
    double mean(int[] items, IntToDoubleFunction value) {
        check();
        double[] weights = weights(items);
        double sum = items.length == 0 ? Double.NaN : 0;
        for (int i = 0; i < items.length; i++) {
            sum += weights[i] * value.applyAsDouble(items[i]);
        }
        return sum;
    }

    /// The attempts of several configurations at an item, one after another.
    int[] attempts(int[] rows, int item) {
        return IntStream.of(rows).flatMap(row -> IntStream.of(attempts.attempts(row, item))).toArray();
    }

    double[] scores(int[] tries) {
        return IntStream.of(tries).mapToDouble(attempts::score).toArray();
    }

    /// Costs of attempts; with partial costs allowed a gap is filled with the mean of the others.
    double[] costs(int[] tries) {
        double[] costs = IntStream.of(tries).mapToDouble(attempts::cost).toArray();
        if (!query.scope().partialCost()) {
            return costs;
        }
        double known = Arrays.stream(costs).filter(cost -> !Double.isNaN(cost)).average().orElse(Double.NaN);
        return Arrays.stream(costs).map(cost -> Double.isNaN(cost) ? known : cost).toArray();
    }

    /// How long k calls take at an item.
    double latency(int[] tries, int k) {
        return query.parallel()
                ? Latency.parallel(latencies(tries), k, Sampling.WITHOUT_REPLACEMENT)
                : Latency.sequential(latencies(tries), k);
    }

    double[] latencies(int[] tries) {
        return IntStream.of(tries).mapToDouble(attempts::latency).toArray();
    }

    /// Numbers for the answers of attempts, from 0; an attempt without an answer agrees with no other.
    int[] answers(int[] tries) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] answers = new int[tries.length];
        for (int i = 0; i < tries.length; i++) {
            var answer = attempts.answer(tries[i]).map(text -> "=" + text).orElse("?" + i);
            answers[i] = numbers.computeIfAbsent(answer, _ -> numbers.size());
        }
        return answers;
    }

    AttemptLog log(int row, int[] items) {
        return new AttemptLog(each(row, items, this::scores), each(row, items, this::costs),
                each(row, items, this::latencies),
                each(row, items, tries -> IntStream.of(tries).mapToDouble(attempts::confidence).toArray()));
    }

    private interface Values {
        double[] of(int[] tries);
    }

    private double[][] each(int row, int[] items, Values values) {
        return IntStream.of(items).mapToObj(item -> values.of(attempts.attempts(row, item))).toArray(double[][]::new);
    }

    int[] items(int... rows) {
        return IntStream.range(0, attempts.items().size()).filter(item -> attempts(rows, item).length > 0).toArray();
    }
}
