package paretoscope.store;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.eval.price.Currency;
import paretoscope.store.MetricValue.Origin;

/// The values of one run: as stated, as computed from its attempts, as corrected by hand.
final class RunValues {
    /// The end of the name of a total.
    static final String SUM = ".sum";

    private static final ValueRange AMOUNT = new ValueRange(0, Double.POSITIVE_INFINITY);
    private static final Pattern CURRENCY_SIGN = Pattern.compile("[$€£¥].*");

    private final KnownRun run;
    private final boolean partialCost;
    private final Map<String, AttemptSum> sums;
    private final Function<Metric, Metric> meaning;

    /// @param meaning what the user has said about metrics, applied to each
    RunValues(KnownRun run, List<AttemptSum> sums, boolean partialCost, Function<Metric, Metric> meaning) {
        this.run = run;
        this.partialCost = partialCost;
        this.meaning = meaning;
        this.sums = sums.stream().collect(Collectors.toMap(sum -> sum.metric().name(), Function.identity(),
                (first, _) -> first, LinkedHashMap::new));
    }

    /// The run's metrics by name, without usage: means over items.
    Map<String, MetricValue> metrics() {
        var values = new LinkedHashMap<String, MetricValue>();
        for (var measured : run.stored().measurements()) {
            values.put(measured.metric().name(), new MetricValue(meaning.apply(measured.metric()),
                    measured.value(), measured.standardError(), measured.n(), Origin.STATED));
        }
        sums.forEach((name, sum) -> {
            var stated = values.get(name);
            if (!isUsage(sum.metric()) && (stated == null || !stated.value().isKnown())) {
                values.put(name, computed(sum.metric(), sum.meanCell(partialCost)));
            }
        });
        corrected(values);
        declaredFree(values);
        return values;
    }

    /// Everything a table of configurations can show: the metrics, usage per item, and totals.
    Map<String, MetricValue> all() {
        var values = new LinkedHashMap<>(metrics());
        sums.forEach((name, sum) -> {
            if (!isUsage(sum.metric())) {
                values.putIfAbsent(name + SUM, computed(totalled(sum.metric()), sum.totalCell(partialCost)));
            }
        });
        for (var field : UsageField.values()) {
            var total = total(field);
            if (total.isKnown() || sums.containsKey(field.key()) || run.stored().usage().amounts().containsKey(field)) {
                values.putIfAbsent(field.key(), computed(field.metric(), perItem(field, total)));
                values.putIfAbsent(field.key() + SUM, computed(field.metric(), new Cell(total,
                        Quantity.unknown("a total has no standard error"), run.stored().itemCount())));
            }
        }
        declaredFree(values);
        return values;
    }

    /// The scores of single items are shares; together they count how many.
    private static Metric totalled(Metric metric) {
        return metric.unit().equals(Unit.SHARE)
                ? new Metric(metric.name(), Unit.ONE, metric.direction(), AMOUNT, metric.kind())
                : metric;
    }

    /// The run's own usage, else its attempts' together.
    Usage usage() {
        var amounts = new EnumMap<UsageField, Quantity>(UsageField.class);
        for (var field : UsageField.values()) {
            var total = total(field);
            if (!total.equals(Quantity.NOT_RECORDED) || run.stored().usage().amounts().containsKey(field)) {
                amounts.put(field, total);
            }
        }
        return new Usage(amounts);
    }

    private Quantity total(UsageField field) {
        var correction = run.corrections().get(field.key());
        if (correction != null) {
            return correction.value();
        }
        var own = run.stored().usage().get(field);
        var sum = sums.get(field.key());
        var total = own.isKnown() || sum == null ? own : sum.totalCell(partialCost).value();
        boolean free = run.appearance().free() && isMoney(field.metric());
        return free && total instanceof Quantity.Unknown ? Quantity.of(0) : total;
    }

    private Cell perItem(UsageField field, Quantity total) {
        var sum = sums.get(field.key());
        if (sum != null && sum.known() > 0) {
            var mean = sum.meanCell(partialCost);
            if (mean.isKnown() || !total.isKnown()) {
                return mean;
            }
        }
        if (!total.isKnown()) {
            return new Cell(total, Quantity.NOT_RECORDED, OptionalLong.empty());
        }
        var count = run.stored().attempts() > 0 ? OptionalLong.of(run.stored().attempts()) : run.stored().items();
        if (count.isEmpty() || count.getAsLong() == 0) {
            return Cell.unknown("only a total is recorded, and not the number of items");
        }
        return new Cell(Quantity.of(total.orNaN() / count.getAsLong()),
                Quantity.unknown("only a total is recorded"), run.stored().itemCount());
    }

    private void corrected(Map<String, MetricValue> values) {
        run.corrections().forEach((name, correction) -> {
            var known = values.get(name);
            if (known != null || !isUsageName(name)) {
                var metric = known == null ? meaning.apply(Metric.named(name)) : known.metric();
                values.put(name, new MetricValue(metric, correction.value(), Quantity.unknown("entered by hand"),
                        known == null ? OptionalLong.empty() : known.n(), Origin.CORRECTED));
            }
        });
    }

    /// What really costs nothing has a true zero where others have an unknown cost.
    private void declaredFree(Map<String, MetricValue> values) {
        if (run.appearance().free()) {
            values.replaceAll((_, value) -> value.value() instanceof Quantity.Unknown && isMoney(value.metric())
                    ? new MetricValue(value.metric(), Quantity.of(0), Quantity.of(0), value.n(), Origin.CORRECTED)
                    : value);
        }
    }

    static boolean isMoney(Metric metric) {
        return metric.kind() == MetricKind.COST
                && (Currency.of(metric.unit()).isPresent() || CURRENCY_SIGN.matcher(metric.unit().symbol()).matches());
    }

    private MetricValue computed(Metric metric, Cell cell) {
        return new MetricValue(meaning.apply(metric), cell.value(), cell.error(), cell.n(), Origin.COMPUTED);
    }

    private static boolean isUsage(Metric metric) {
        return isUsageName(metric.name());
    }

    static boolean isUsageName(String name) {
        for (var field : UsageField.values()) {
            if (field.key().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
