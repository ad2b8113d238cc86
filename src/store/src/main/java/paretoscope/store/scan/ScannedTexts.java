package paretoscope.store.scan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// Reads what attempts say in words: try, answer, tags, and what went wrong.
final class ScannedTexts {
    private static final int MOST_TRIES = 20_000;

    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedBlocks seen;
    private final Scan.Reading reading;
    private final Map<Integer, List<String>> blanks = new HashMap<>();
    private final List<Try> tries = new ArrayList<>();

    /// A cell that may count tries: a number, or else a text by its number.
    private record Try(@Nullable Double number, @Nullable Integer text, OptionalInt stated) {}

    ScannedTexts(DuckDBConnection connection, ScanTables tables, ScannedColumns columns, ScannedBlocks seen,
            Scan.Reading reading) {
        this.connection = connection;
        this.tables = tables;
        this.columns = columns;
        this.seen = seen;
        this.reading = reading;
    }

    /// Asks the importer which texts are blank, and which tries are stated.
    void study(ScannedFacts facts) throws SQLException, Irregular {
        for (var use : List.<Class<? extends Use>>of(Use.Tag.class, Use.Failure.class)) {
            for (var column : columns.of(use)) {
                var blank = new ArrayList<>(facts.texts(column).perhapsBlank().keySet());
                blank.removeIf(text -> !reading.isBlank(text));
                blank.add("");
                blanks.put(column, blank);
            }
        }
        for (var column : columns.of(Use.Try.class)) {
            studyTries(column, facts.numbers(column));
        }
    }

    private void studyTries(int column, ColumnFacts.Numbers cells) throws SQLException, Irregular {
        if (cells.odd().isEmpty() && cells.min() == cells.max()) {
            tries.add(new Try(cells.min(), null, reading.epoch(ScannedRows.written(cells.min()))));
            return;
        }
        var texts = seen.numbers(column).texts();
        Sql.each(connection, "SELECT DISTINCT v%1$d, %2$s FROM %3$s LIMIT %4$d".formatted(column, seen.text(column),
                tables.rows(), MOST_TRIES + 1), row -> {
                    double number = row.getDouble(1);
                    int text = row.getInt(2);
                    tries.add(row.wasNull()
                            ? new Try(number, null, reading.epoch(ScannedRows.written(number)))
                            : new Try(null, text, reading.epoch(texts.text(text))));
                });
        if (tries.size() > MOST_TRIES) {
            throw new Irregular("column " + column + " counts too many tries");
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + tables.named("try")
                + " (number DOUBLE, text INTEGER, stated INTEGER)");
        try (var appender = connection.createAppender("temp", "main", tables.named("try"))) {
            for (var one : tries) {
                appender.beginRow().append(one.number()).append(one.text())
                        .append(one.stated().isPresent() ? Integer.valueOf(one.stated().getAsInt()) : null).endRow();
            }
        }
    }

    private boolean alwaysTheSameTry() {
        return tries.size() == 1;
    }

    /// Those of the columns `stated`, `answer`, `failure` and `tags` in which rows differ, with a comma before each.
    String select() {
        return varying().entrySet().stream().map(column -> ", " + column.getValue() + " AS " + column.getKey())
                .collect(Collectors.joining());
    }

    /// One of these columns among the values, or what all rows have in its place.
    String column(String name) {
        if (varying().containsKey(name)) {
            return name;
        }
        var stated = alwaysTheSameTry() ? tries.getFirst().stated() : OptionalInt.empty();
        return name.equals("stated") && stated.isPresent() ? String.valueOf(stated.getAsInt()) : "NULL";
    }

    private Map<String, String> varying() {
        var varying = new LinkedHashMap<String, String>();
        if (!columns.of(Use.Try.class).isEmpty() && !alwaysTheSameTry()) {
            varying.put("stated", "tries.stated");
        }
        columns.of(Use.Answer.class).stream().findFirst().ifPresent(i -> varying.put("answer", "nullif(c" + i
                + ", '')"));
        var failures = columns.of(Use.Failure.class).stream().map(i -> filled(i, "c" + i)).toList();
        if (!failures.isEmpty()) {
            varying.put("failure", "coalesce(" + String.join(", ", failures) + ")");
        }
        var tags = columns.of(Use.Tag.class).stream().map(i -> filled(i, Sql.literal(key(i)) + " || to_json(c" + i
                + ")::VARCHAR")).toList();
        if (!tags.isEmpty()) {
            varying.put("tags", object(tags));
        }
        return varying;
    }

    private String key(int column) {
        return "\"" + columns.names().get(column).replace("\\", "\\\\").replace("\"", "\\\"") + "\":";
    }

    private String filled(int column, String text) {
        var blank = blanks.getOrDefault(column, List.of()).stream().map(Sql::literal)
                .collect(Collectors.joining(", "));
        return "CASE WHEN c" + column + " NOT IN (" + blank + ") THEN " + text + " END";
    }

    /// One JSON object of the parts that are there, or nothing without any.
    static String object(List<String> parts) {
        return "nullif('{' || concat_ws(',', " + String.join(", ", parts) + ") || '}', '{}')";
    }

    String join() {
        return alwaysTheSameTry()
                ? ""
                : columns.of(Use.Try.class).stream()
                        .map(i -> """
                        \s LEFT JOIN %2$s tries ON tries.number IS NOT DISTINCT FROM v%1$d
                             AND tries.text IS NOT DISTINCT FROM %3$s""".formatted(i, tables.named("try"),
                                seen.text(i)))
                        .findFirst().orElse("");
    }

    /// Whether each row has a text of its own, or tries are looked up.
    boolean vary() {
        return !varying().isEmpty();
    }

    /// Whether every row states its try.
    boolean stateAll() {
        return !tries.isEmpty() && tries.stream().allMatch(one -> one.stated().isPresent());
    }
}
