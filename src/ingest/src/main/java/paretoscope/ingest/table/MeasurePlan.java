package paretoscope.ingest.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.ingest.table.profile.ColumnProfile;
import paretoscope.ingest.table.role.LongTable;
import paretoscope.ingest.table.role.UsageColumn;

/// Which columns are measured, and how each becomes a metric, a part of the usage, or both.
final class MeasurePlan {
    private static final Set<Role> MEASURED = EnumSet.of(Role.QUALITY, Role.COST, Role.USAGE, Role.METRIC, Role.WEIGHT);

    private final TableStudy study;
    private final MetricCatalogue catalogue;
    private final List<ColumnMapping> mapping;
    private final Set<UsageField> taken = EnumSet.noneOf(UsageField.class);
    private final Optional<LongTable> oneMetricPerRow;
    private final List<MeasureColumn> columns = new ArrayList<>();

    MeasurePlan(TableStudy study, MetricCatalogue catalogue) {
        this.study = study;
        this.catalogue = catalogue;
        this.mapping = study.mapping().columns();
        this.oneMetricPerRow = LongTable.in(study.mapping());
        for (int i = 0; i < mapping.size(); i++) {
            if (MEASURED.contains(mapping.get(i).role())) {
                columns.add(measure(i, mapping.get(i)));
            }
        }
    }

    List<MeasureColumn> columns() {
        return columns;
    }

    /// The column that names the metric of each row, in tables that hold one metric a row.
    Optional<String> metricName() {
        return oneMetricPerRow.map(LongTable::name);
    }

    /// The column that holds the value of the metric named beside it.
    String metricValue() {
        return oneMetricPerRow.map(LongTable::value).orElse("");
    }

    private MeasureColumn measure(int index, ColumnMapping column) {
        var name = column.column();
        var usage = usage(column);
        // A run states its cost as a number of its own; an attempt spends it, and the mean is taken over attempts.
        boolean ownName = study.holdsAttempts()
                && usage.filter(spent -> spent.field().key().equals(name) && spent.factor() == 1).isPresent();
        var passed = study.dialect().flatMap(dialect -> dialect.passedColumn(name));
        return new MeasureColumn(index, name, metric(column), CellReader.of(profile(name), column.zeroIsUnknown()),
                usage, uncertainty(index), passed.isPresent(), passed.map(this::place).orElse(OptionalInt.empty()),
                parts(name), ownName);
    }

    private List<Integer> parts(String name) {
        return study.dialect().stream().flatMap(dialect -> IntStream.range(0, mapping.size()).boxed()
                .filter(place -> dialect.isPart(mapping.get(place).column(), name))).toList();
    }

    private Optional<ColumnProfile> profile(String column) {
        return study.profile().column(column);
    }

    private OptionalInt place(String column) {
        for (int i = 0; i < mapping.size(); i++) {
            if (mapping.get(i).column().equals(column)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Optional<UsageColumn> usage(ColumnMapping column) {
        var stated = study.dialect().flatMap(dialect -> dialect.usage(column.column()))
                .map(field -> new UsageColumn(field, 1));
        boolean described = study.dialect().filter(dialect -> dialect.role(column.column()).isPresent()).isPresent();
        boolean spends = column.role() == Role.USAGE || column.role() == Role.COST;
        var usage = described || !spends
                ? stated
                : UsageColumn.of(column.column(), column.unit(), catalogue, study.holdsAttempts());
        return usage.filter(spent -> taken.add(spent.field()));
    }

    /// The standard error that goes with a column: the one named after it, or the first one behind it before the next
    /// quality.
    private OptionalInt uncertainty(int index) {
        var name = mapping.get(index).column().toLowerCase(Locale.ROOT);
        int follower = -1;
        for (int i = 0; i < mapping.size(); i++) {
            if (mapping.get(i).role() == Role.UNCERTAINTY) {
                if (mapping.get(i).column().toLowerCase(Locale.ROOT).startsWith(name)) {
                    return OptionalInt.of(i);
                }
                follower = follower < 0 && i > index && isBehind(index, i) ? i : follower;
            }
        }
        return follower < 0 ? OptionalInt.empty() : OptionalInt.of(follower);
    }

    private boolean isBehind(int quality, int uncertainty) {
        return mapping.get(quality).role() == Role.QUALITY && mapping.subList(quality + 1, uncertainty).stream()
                .noneMatch(between -> between.role() == Role.QUALITY || between.role() == Role.UNCERTAINTY);
    }

    private Metric metric(ColumnMapping column) {
        var kind = switch (column.role()) {
            case QUALITY -> MetricKind.QUALITY;
            case COST, USAGE -> MetricKind.COST;
            case CONFIGURATION, TASK, ITEM, ATTEMPT, GROUP, KNOB, UNCERTAINTY, N, WEIGHT, DATE, ANSWER, CONFIDENCE,
                    METRIC, DETAIL, IGNORE ->
                MetricKind.NEITHER;
        };
        return new Metric(column.column(), column.unit(), column.direction(), range(column, kind), kind);
    }

    private ValueRange range(ColumnMapping column, MetricKind kind) {
        double least = profile(column.column()).map(ColumnProfile::min).orElse(0.0);
        double most = profile(column.column()).map(ColumnProfile::max).orElse(0.0);
        if (kind == MetricKind.QUALITY && column.unit().equals(Unit.SHARE) && least >= 0 && most <= 1) {
            return ValueRange.UNIT_INTERVAL;
        }
        if (kind == MetricKind.QUALITY && column.unit().equals(Unit.PERCENT) && least >= 0 && most <= 100) {
            return new ValueRange(0, 100);
        }
        return kind == MetricKind.COST && least >= 0
                ? new ValueRange(0, Double.POSITIVE_INFINITY)
                : ValueRange.UNBOUNDED;
    }
}
