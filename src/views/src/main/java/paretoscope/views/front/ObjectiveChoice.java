package paretoscope.views.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;

/// What a user who has chosen nothing yet most likely wants to see: money before time before tokens, a headline metric
/// before a side one, as long as at least half as many configurations have both as have the best-known pair.
public final class ObjectiveChoice {
    /// Costs in this order where equally many configurations have them.
    private static final List<String> USUAL_COSTS = List.of("USD", "EUR", "s", "tokens");
    /// Metrics that people report first, by their names in the catalogue, the most usual first.
    private static final List<String> USUAL_QUALITIES = List.of("accuracy", "pass_rate", "resolved", "exact_match",
            "success_rate", "pass@k", "acc_norm", "top1", "f1", "score");
    /// From this ratio between the largest and the smallest value on, an axis is easier to read in logarithms.
    private static final double WIDE = 20;

    private ObjectiveChoice() {}

    /// A question to begin with; empty when no configuration has both a quality and a cost.
    public static Optional<FrontQuery> suggest(ConfigurationTable table) {
        var qualities = candidates(table, MetricKind.QUALITY);
        var pairs = new ArrayList<Pair>();
        var known = qualities.stream().map(MetricColumn::knownRows).toList();
        for (var cost : candidates(table, MetricKind.COST)) {
            for (int i = 0; i < qualities.size(); i++) {
                var both = cost.knownRows();
                both.and(known.get(i));
                pairs.add(new Pair(qualities.get(i), cost, both.cardinality()));
            }
        }
        int most = pairs.stream().mapToInt(Pair::known).max().orElse(0);
        return pairs.stream().filter(pair -> pair.known() > 1 && 2 * pair.known() >= most).min(Pair.BY_USE)
                .map(Pair::query);
    }

    /// Whether an axis over these values is easier to read in logarithms.
    public static ScaleKind scaleFor(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : values) {
            if (value <= 0) {
                return ScaleKind.LINEAR;
            }
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return high / low >= WIDE ? ScaleKind.LOG : ScaleKind.LINEAR;
    }

    private static List<MetricColumn> candidates(ConfigurationTable table, MetricKind kind) {
        return table.metrics().stream().flatMap(name -> table.column(name).stream())
                .filter(column -> column.metric().kind() == kind && !column.total() && column.task().isEmpty()
                        && column.metric().direction().isPresent())
                .toList();
    }

    private record Pair(MetricColumn quality, MetricColumn cost, int known) {
        static final Comparator<Pair> BY_USE = Comparator
                .comparingInt((Pair pair) -> rank(USUAL_COSTS, pair.cost.metric().unit().symbol()))
                .thenComparingInt(pair -> rank(USUAL_QUALITIES, catalogued(pair.quality)))
                .thenComparingInt(pair -> -pair.known).thenComparing(pair -> isUsage(pair.cost))
                .thenComparingInt(pair -> pair.cost.name().length())
                .thenComparing(pair -> pair.quality.name(), Comparator.reverseOrder());

        private static int rank(List<String> usual, String name) {
            int at = usual.indexOf(name);
            return at < 0 ? usual.size() : at;
        }

        /// Whether a cost was derived from what a run used; a total that the file states wins over it.
        private static boolean isUsage(MetricColumn cost) {
            return Arrays.stream(UsageField.values()).anyMatch(field -> field.key().equals(cost.metric().name()));
        }

        private static String catalogued(MetricColumn quality) {
            return MetricCatalogue.shipped().find(quality.metric().name()).map(entry -> entry.metric().name())
                    .orElse("");
        }

        FrontQuery query() {
            var objectives = new ArrayList<Objective>();
            Map<String, ScaleKind> scales = new HashMap<>();
            for (var column : List.of(quality, cost)) {
                objectives.add(new Objective(column.name(), column.metric().direction()));
            }
            scales.put(cost.name(), scaleFor(cost.values()));
            return FrontQuery.of(objectives).withScales(scales);
        }
    }
}
