package paretoscope.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.UsageField;

/// The runs as one wide table: what a user's condition may speak of.
///
/// Column names are compared without case, so of two that differ only in case the first is kept; what a run is comes
/// before its settings, these before details, metrics and usage.
final class RunColumns {
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /// A column: its name, and the value for each run; numbers throughout, or texts.
    record Column(String name, boolean numeric, Function<RunRow, @Nullable Object> value) {}

    RunColumns(List<RunRow> rows) {
        text("model", RunRow::model);
        text("task", row -> row.task().name());
        text("tool", RunRow::tool);
        text("file", RunRow::file);
        text("status", row -> row.status().name().toLowerCase(Locale.ROOT));
        text("date", RunColumns::date);
        for (var row : rows) {
            row.configuration().settings().keySet()
                    .forEach(name -> either(name, rows, run -> run.configuration().settings().get(name)));
        }
        for (var row : rows) {
            row.details().keySet().forEach(name -> either(name, rows, run -> run.details().get(name)));
        }
        for (var row : rows) {
            row.metrics().keySet().forEach(name -> number(name, run -> metric(run, name)));
        }
        names().stream().filter(name -> name.indexOf(',') > 0).forEach(this::withoutFilter);
        for (var field : UsageField.values()) {
            number(field.key(), run -> known(run.usage().get(field)));
        }
        number("n", run -> run.n().isPresent() ? (Object) (double) run.n().getAsLong() : null);
    }

    /// `acc` stands for `acc,none` where it can mean nothing else.
    private void withoutFilter(String name) {
        var base = name.substring(0, name.indexOf(','));
        var meant = names().stream().filter(other -> other.startsWith(base + ",")).toList();
        if (meant.size() == 1) {
            number(base, run -> metric(run, name));
        }
    }

    List<String> names() {
        return columns.values().stream().map(Column::name).toList();
    }

    /// The columns whose names occur in a text; the others need not be filled.
    List<Column> mentionedIn(String condition) {
        var lower = condition.toLowerCase(Locale.ROOT).replace("\"\"", "\"");
        var mentioned = new ArrayList<Column>();
        columns.forEach((key, column) -> {
            if (lower.contains(key)) {
                mentioned.add(column);
            }
        });
        return mentioned;
    }

    private void text(String name, Function<RunRow, @Nullable Object> value) {
        columns.putIfAbsent(name.toLowerCase(Locale.ROOT), new Column(name, false, value));
    }

    private void number(String name, Function<RunRow, @Nullable Object> value) {
        columns.putIfAbsent(name.toLowerCase(Locale.ROOT), new Column(name, true, value));
    }

    /// A setting is a number where all runs that have it say a number.
    private void either(String name, List<RunRow> rows, Function<RunRow, @Nullable String> value) {
        if (columns.containsKey(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        boolean numeric = rows.stream().map(value)
                .allMatch(text -> text == null || PlainNumber.parse(text).isPresent());
        if (numeric) {
            number(name, row -> {
                var text = value.apply(row);
                return text == null ? null : PlainNumber.parse(text).getAsDouble();
            });
        } else {
            text(name, value::apply);
        }
    }

    private static @Nullable Object date(RunRow row) {
        return row.started().or(row::completed)
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .orElseGet(() -> row.details().getOrDefault("date", row.configuration().settings().get("date")));
    }

    private static @Nullable Object metric(RunRow row, String name) {
        var value = row.metrics().get(name);
        return value == null ? null : known(value.value());
    }

    private static @Nullable Object known(paretoscope.eval.Quantity quantity) {
        return quantity.isKnown() ? (Object) quantity.orNaN() : null;
    }
}
