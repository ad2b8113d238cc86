package paretoscope.ingest.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Issue;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.RowSource;

/// Reads what a row measures, reporting cells that are not numbers.
final class RowMeasures {
    private static final CellReader PLAIN = new CellReader(NumberText.POINT, false);
    private static final int SHOWN = 60;
    private static final String SUM_OF_NOTHING = "its 0 is read as unknown, for nothing it sums up was run";

    private final RowPlan plan;
    private final MetricCatalogue catalogue;
    private final Consumer<Issue> issues;

    RowMeasures(RowPlan plan, MetricCatalogue catalogue, Consumer<Issue> issues) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.issues = issues;
    }

    /// One row's values, in the order of the plan's measures.
    List<Quantity> values(RowSource row) {
        var values = new ArrayList<Quantity>(plan.measures().size());
        for (var column : plan.measures()) {
            values.add(value(column, row));
        }
        return values;
    }

    private Quantity value(MeasureColumn column, RowSource row) {
        var cell = cell(row.cells(), column.index());
        var value = column.reader().read(cell).orElseGet(() -> notANumber(row.cell(column.name()), cell));
        return value.equals(Quantity.of(0)) && isSumOfNothing(column, row.cells())
                ? unknownSum(row.cell(column.name()))
                : value;
    }

    private static boolean isSumOfNothing(MeasureColumn column, List<String> cells) {
        return !column.parts().isEmpty() && column.parts().stream().allMatch(part -> Blank.is(cell(cells, part)));
    }

    private Quantity unknownSum(Locator at) {
        issues.accept(Issue.doubtful(at, SUM_OF_NOTHING));
        return Quantity.unknown(SUM_OF_NOTHING);
    }

    /// Reports a cell that states no number, and what takes its place.
    Quantity notANumber(Locator at, String cell) {
        var shown = "\"" + (cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…") + "\" is not a number";
        issues.accept(Issue.skipped(at, shown));
        return Quantity.unknown(shown);
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /// Whether the row measures anything at all.
    boolean isEmpty(RowSource row) {
        return plan.measures().stream().allMatch(column -> Blank.is(cell(row.cells(), column.index())));
    }

    Usage usage(List<Quantity> values) {
        var amounts = new EnumMap<UsageField, Quantity>(UsageField.class);
        for (int i = 0; i < values.size(); i++) {
            var spent = plan.measures().get(i).usage();
            if (spent.isPresent() && !(values.get(i) instanceof Quantity.Unknown)) {
                amounts.put(spent.get().field(), scaled(values.get(i), spent.get().factor()));
            }
        }
        return amounts.isEmpty() ? Usage.NOT_RECORDED : new Usage(amounts);
    }

    private static Quantity scaled(Quantity value, double factor) {
        return factor == 1 || !value.isKnown() ? value : Quantity.of(value.orNaN() * factor);
    }

    /// The measurements of a row that is a run.
    void measurements(RowSource row, List<Quantity> values, Consumer<Measurement> sink) {
        var n = observations(row.cells());
        for (int i = 0; i < values.size(); i++) {
            var column = plan.measures().get(i);
            if (isWorthKeeping(column, values.get(i))) {
                sink.accept(new Measurement(metric(column, row.cells()), values.get(i),
                        error(column, row, values.get(i), n),
                        column.isQuality() ? n : OptionalLong.empty(), row.cell(column.name())));
            }
        }
    }

    /// The scores of a row that is an attempt.
    Map<Metric, Quantity> scores(RowSource row, List<Quantity> values) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        for (int i = 0; i < values.size(); i++) {
            var column = plan.measures().get(i);
            if (isWorthKeeping(column, values.get(i))) {
                scores.put(metric(column, row.cells()), values.get(i));
            }
        }
        return scores;
    }

    private static boolean isWorthKeeping(MeasureColumn column, Quantity value) {
        return !column.onlyUsage() && (column.matters() || !(value instanceof Quantity.Unknown));
    }

    private Metric metric(MeasureColumn column, List<String> cells) {
        return plan.metricName().filter(names -> names.value().equals(column.name()))
                .map(names -> names.name().in(cells)).filter(name -> !Blank.is(name))
                .map(name -> named(name, column.metric())).orElse(column.metric());
    }

    /// The catalogue's metric of this name, in the unit of the column where that is known.
    private Metric named(String name, Metric column) {
        if (catalogue.find(name).isEmpty()) {
            return column.withName(name);
        }
        var known = catalogue.metric(name);
        return column.unit().isKnown() && !column.unit().equals(known.unit())
                ? new Metric(name, column.unit(), known.direction(), column.range(), known.kind())
                : known;
    }

    OptionalLong observations(List<String> cells) {
        var count = plan.n().map(column -> PLAIN.number(column.in(cells)));
        return count.isPresent() && count.get().isPresent() && count.get().getAsDouble() >= 0
                ? OptionalLong.of(Math.round(count.get().getAsDouble()))
                : OptionalLong.empty();
    }

    private Quantity error(MeasureColumn column, RowSource row, Quantity value, OptionalLong n) {
        if (column.uncertainty().isPresent()) {
            var cell = cell(row.cells(), column.uncertainty().getAsInt());
            return column.reader().read(cell).orElse(Quantity.NOT_RECORDED);
        }
        return column.binomial() && n.isPresent() && value.isKnown()
                ? binomial(column.passed(), row.cells(), column.metric().unit(), value.orNaN(), n.getAsLong())
                : Quantity.NOT_RECORDED;
    }

    /// The standard error of a share p of n independent trials, √(p(1−p)/n), in the unit of the rate. The passes give p
    /// exactly; where they are not recorded the rounded rate stands in.
    private static Quantity binomial(OptionalInt passed, List<String> cells, Unit unit, double rate, long n) {
        double whole = unit.equals(Unit.PERCENT) ? 100 : 1;
        var count = passed.isPresent() ? PLAIN.number(cell(cells, passed.getAsInt())) : OptionalDouble.empty();
        double p = count.isPresent() ? count.getAsDouble() / n : rate / whole;
        return n > 0 && p >= 0 && p <= 1 ? Quantity.of(whole * Math.sqrt(p * (1 - p) / n)) : Quantity.NOT_RECORDED;
    }
}
