package paretoscope.store.scan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.Scan;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.StoredQuantity;

/// Reads cells as quantities: plain numbers as they are, each other text once by the importer.
final class ScannedNumbers {
    private static final Quantity NONE = Quantity.NOT_RECORDED;

    private final DuckDBConnection connection;
    private final ScanTables tables;
    private final ScannedBlocks seen;
    private final Scan.Reading reading;
    private final Map<Integer, List<Odd>> odd = new HashMap<>();
    private final Map<Integer, Quantity> zeros = new HashMap<>();

    /// A text that is no plain number, by its number, and what it states; nothing where it states none.
    private record Odd(int text, String cell, Optional<Quantity> quantity) {}

    ScannedNumbers(DuckDBConnection connection, ScanTables tables, ScannedBlocks seen, Scan.Reading reading) {
        this.connection = connection;
        this.tables = tables;
        this.seen = seen;
        this.reading = reading;
    }

    /// Asks the importer about the odd cells of a column, and what its zeros mean.
    void study(int column, ScannedFacts facts) {
        var found = new ArrayList<Odd>();
        var notes = seen.numbers(column);
        for (int text = 0; text < notes.texts().size(); text++) {
            if (notes.holds(text)) {
                var cell = notes.texts().text(text);
                found.add(new Odd(text, cell, reading.quantity(column, cell)));
            }
        }
        odd.put(column, found);
        var zero = reading.quantity(column, "0").orElse(NONE);
        if (facts.numbers(column).zeros() > 0 && !zero.isKnown()) {
            zeros.put(column, zero);
        }
    }

    /// Whether every cell of a column is a number, or stands for one.
    boolean isKnown(int column) {
        return !zeros.containsKey(column) && odd.getOrDefault(column, List.of()).stream()
                .allMatch(each -> each.quantity().filter(Quantity::isKnown).isPresent());
    }

    private boolean hasOdd(int column) {
        return !odd.getOrDefault(column, List.of()).isEmpty();
    }

    boolean hasMistakes(int column) {
        return odd.getOrDefault(column, List.of()).stream().anyMatch(each -> each.quantity().isEmpty());
    }

    private String table(int column) {
        return tables.named("odd_" + column);
    }

    /// Where the cells of a column are no numbers at all.
    String mistakes(int column) {
        return "coalesce(" + seen.text(column) + odd.getOrDefault(column, List.of()).stream()
                .filter(each -> each.quantity().isEmpty()).map(each -> String.valueOf(each.text()))
                .collect(Collectors.joining(", ", " IN (", "), FALSE)"));
    }

    /// Writes the odd cells of a column down in a table of their own.
    ///
    /// @param place what takes the place of a cell that is no number
    void keep(int column, Function<String, Quantity> place) throws SQLException {
        if (!hasOdd(column)) {
            return;
        }
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE " + table(column)
                + " (text INTEGER, value DOUBLE, state TINYINT, reason VARCHAR)");
        try (var appender = connection.createAppender("temp", "main", table(column))) {
            for (var each : odd.getOrDefault(column, List.of())) {
                appender.beginRow().append(each.text());
                StoredQuantity.append(appender, each.quantity().orElseGet(() -> place.apply(each.cell())));
                appender.endRow();
            }
        }
    }

    /// The column `v<column>`, and where not every cell is known `s<column>` and `r<column>`: its state and reason.
    String select(int column) {
        if (isKnown(column)) {
            return hasOdd(column)
                    ? "CASE WHEN %2$s IS NULL THEN v%1$d ELSE odd%1$d.value END AS v%1$d".formatted(column,
                            seen.text(column))
                    : "v" + column;
        }
        var zero = zeros.get(column);
        boolean odd = hasOdd(column);
        var number = zero == null ? "v" + column : "nullif(v" + column + ", 0)";
        var state = zero == null ? "0" : "CASE WHEN v" + column + " = 0 THEN 2 ELSE 0 END";
        var reason = zero instanceof Quantity.Unknown(String why)
                ? "CASE WHEN v" + column + " = 0 THEN " + Sql.literal(why) + " END"
                : "NULL";
        var here = "WHEN " + seen.text(column) + " IS NULL THEN ";
        return odd
                ? """
                        CASE %5$s %2$s ELSE odd%1$d.value END AS v%1$d, (CASE %5$s %3$s ELSE odd%1$d.state END)::TINYINT AS s%1$d,
                        CASE %5$s %4$s ELSE odd%1$d.reason END AS r%1$d"""
                        .formatted(column, number, state, reason, here)
                : "%2$s AS v%1$d, (%3$s)::TINYINT AS s%1$d, %4$s AS r%1$d".formatted(column, number, state, reason);
    }

    String join(int column) {
        return hasOdd(column)
                ? " LEFT JOIN %2$s odd%1$d ON odd%1$d.text = %3$s".formatted(column, table(column), seen.text(column))
                : "";
    }

    /// The state of a cell in the table of values.
    String state(int column) {
        return isKnown(column) ? "0" : "s" + column;
    }

    /// Why a cell in the table of values is no number.
    String reason(int column) {
        return isKnown(column) ? "NULL" : "r" + column;
    }
}
