package paretoscope.ingest.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;
import paretoscope.ingest.table.role.ErrorColumn;
import paretoscope.ingest.table.role.UsageColumn;

/// What the columns of a table of attempts are for, in the words of a scan.
///
/// @param study what is known of the table
/// @param plan how its rows are read
record ScanUses(TableStudy study, RowPlan plan) {
    List<Scan.Column> columns() {
        return IntStream.range(0, study.mapping().columns().size())
                .mapToObj(place -> new Scan.Column(name(place), of(place))).toList();
    }

    private String name(int place) {
        return study.mapping().columns().get(place).column();
    }

    /// What the column at this place is for.
    Use of(int place) {
        var column = new NamedColumn(place, name(place));
        var measure = plan.measures().stream().filter(each -> each.index() == place).findFirst();
        if (measure.isPresent()) {
            return measured(measure.get());
        }
        if (plan.configuration().contains(column) || plan.settings().contains(column) || is(column, plan.task())) {
            return new Use.Names();
        }
        if (is(column, plan.item())) {
            return new Use.Item();
        }
        if (is(column, plan.attempt())) {
            return new Use.Try();
        }
        if (is(column, plan.answer())) {
            return new Use.Answer();
        }
        return is(column, plan.confidence()) ? new Use.Confidence() : described(column);
    }

    private static boolean is(NamedColumn column, Optional<NamedColumn> known) {
        return known.equals(Optional.of(column));
    }

    private static Use measured(MeasureColumn column) {
        return new Use.Measure(column.onlyUsage() ? Optional.empty() : Optional.of(column.metric()), column.matters(),
                column.usage().map(UsageColumn::field), column.usage().map(UsageColumn::factor).orElse(1.0));
    }

    private Use described(NamedColumn column) {
        int detail = plan.details().indexOf(column);
        if (detail < 0) {
            return is(column, plan.date()) ? new Use.Detail() : new Use.None();
        }
        if (ErrorColumn.is(column.name())) {
            return new Use.Failure();
        }
        return plan.changing().get(detail) ? new Use.Tag() : new Use.Detail();
    }
}
