package paretoscope.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.JsonText;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.StoredQuantity;

/// Reads attempts back as they were handed in.
final class AttemptReader {
    private static final int FIRST_USAGE = 10;

    private final Connection connection;

    AttemptReader(Connection connection) {
        this.connection = connection;
    }

    /// The place of an attempt beside its run: where none is written down, the line that its number is made of.
    static String place(String attempt) {
        return "CASE WHEN %1$s.place = '' AND lines_from IS NOT NULL THEN 'line ' || (%1$s.ordinal - lines_from) "
                .formatted(attempt) + "ELSE " + attempt + ".place END";
    }

    List<AttemptRow> page(long run, long version, long offset, int limit) throws SQLException {
        var ordinals = Sql.list(connection,
                "SELECT ordinal FROM attempt WHERE version = ? ORDER BY ordinal LIMIT ? OFFSET ?",
                row -> row.getLong(1),
                version, limit, offset);
        if (ordinals.isEmpty()) {
            return List.of();
        }
        var scores = scores(version, ordinals.getFirst(), ordinals.getLast());
        return Sql.list(connection, """
                SELECT ordinal, name, epoch, filter, answer, confidence, failure, tags, %s, %s, oddities
                FROM attempt JOIN item USING (item) JOIN run USING (version)
                WHERE version = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal"""
                .formatted(place("attempt"), StagingTable.USAGE_COLUMNS),
                row -> new AttemptRow(run, row.getLong(1),
                        attempt(row, scores.getOrDefault(row.getLong(1), Map.of()))),
                version, ordinals.getFirst(), ordinals.getLast());
    }

    private Map<Long, Map<Metric, Quantity>> scores(long version, long from, long to) throws SQLException {
        var metrics = new RunLoader(connection).metrics();
        var scores = new LinkedHashMap<Long, Map<Metric, Quantity>>();
        Sql.each(connection, """
                SELECT ordinal, metric, value, value_state, value_reason FROM score
                WHERE version = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal, metric""",
                row -> scores.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>())
                        .put(metrics.get(row.getLong(2)), StoredQuantity.read(row, 3)),
                version, from, to);
        return scores;
    }

    private static Attempt attempt(ResultSet row, Map<Metric, Quantity> scores) throws SQLException {
        var numbers = new EnumMap<UsageField, Double>(UsageField.class);
        for (var field : UsageField.values()) {
            var number = number(row, FIRST_USAGE + field.ordinal());
            number.ifPresent(value -> numbers.put(field, value));
        }
        var odd = AttemptCodec.readOddities(Sql.text(row, FIRST_USAGE + UsageField.values().length));
        return new Attempt(row.getString(2), row.getInt(3), row.getString(4), scores,
                AttemptCodec.usage(numbers, odd), Sql.text(row, 5), AttemptCodec.confidence(number(row, 6), odd),
                Sql.text(row, 7), Sql.text(row, 8).map(JsonText::map).orElse(Map.of()),
                new Locator(row.getString(9)));
    }

    private static Optional<Double> number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
