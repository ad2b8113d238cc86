package paretoscope.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Attempt;
import paretoscope.eval.Direction;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.JsonText;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.StoredQuantity;

/// The temporary tables an import fills while it reads, in bounded memory and beside everybody else's work.
final class Staging implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /// What most attempts have alike: made, scored, once, in one way and without further ado.
    private static final List<StagedColumn<Staged>> OF_ATTEMPTS = Stream.concat(Stream.of(
            new StagedColumn<Staged>("epoch", "INTEGER", "1",
                    row -> row.made().epoch() == 1 ? null : row.made().epoch()),
            new StagedColumn<Staged>("filter", "VARCHAR", "''",
                    row -> row.made().filter().isEmpty() ? null : row.made().filter()),
            new StagedColumn<Staged>("scored", "BOOLEAN", "TRUE",
                    row -> AttemptCodec.isScored(row.made()) ? null : false),
            new StagedColumn<Staged>("attempted", "BOOLEAN", "TRUE",
                    row -> AttemptCodec.isAttempted(row.made()) ? null : false),
            new StagedColumn<Staged>("metric_no", "INTEGER", "NULL", Staged::metric),
            StagedColumn.<Staged>number("value", Staged::score),
            StagedColumn.<Staged>text("answer", row -> row.made().answer().orElse(null)),
            StagedColumn.<Staged>number("confidence", row -> AttemptCodec.number(row.made().confidence())),
            StagedColumn.<Staged>text("failure", row -> row.made().error().orElse(null)),
            StagedColumn.<Staged>text("tags",
                    row -> row.made().tags().isEmpty() ? null : JsonText.of(row.made().tags())),
            StagedColumn.<Staged>text("oddities", row -> AttemptCodec.oddities(row.made()).orElse(null))),
            Arrays.stream(UsageField.values()).map(field -> StagedColumn.<Staged>number(field.key(), row -> row.made()
                    .usage().isEmpty() ? null : AttemptCodec.number(row.made().usage().get(field)))))
            .toList();
    private static final List<StagedColumn<Quantity>> OF_SCORES = List.of(
            StagedColumn.number("value", StoredQuantity::value),
            new StagedColumn<>("value_state", "TINYINT", "0",
                    value -> value.isKnown() ? null : StoredQuantity.state(value)),
            StagedColumn.text("value_reason", StoredQuantity::reason));

    private final DuckDBConnection connection;
    private final Map<StagingTable, DuckDBAppender> appenders = new EnumMap<>(StagingTable.class);
    private @Nullable StagedRows<Staged> attempts;
    private @Nullable StagedRows<Quantity> scores;

    /// An attempt, and the first number it was scored: most have but one, which needs no row of its own.
    ///
    /// @param metric the number of its metric
    record Staged(Attempt made, @Nullable Integer metric, @Nullable Double score) {}

    Staging(DuckDBConnection connection) {
        this.connection = connection;
    }

    /// Tables are made when there is something to put in.
    private DuckDBAppender appender(StagingTable table) throws SQLException {
        var open = appenders.get(table);
        if (open == null) {
            open = table.create(connection);
            appenders.put(table, open);
        }
        return open;
    }

    /// Which tables there are.
    Set<StagingTable> filled() {
        var filled = EnumSet.noneOf(StagingTable.class);
        filled.addAll(appenders.keySet());
        if (attempts != null) {
            filled.add(StagingTable.ATTEMPT);
        }
        if (scores != null) {
            filled.add(StagingTable.SCORE);
        }
        return filled;
    }

    void run(long sequence, int file, int run, Run said) throws SQLException {
        var runs = appender(StagingTable.RUN);
        runs.beginRow().append(sequence).append(file).append(run).append(said.key())
                .append(said.configuration().model())
                .append(JsonText.of(said.configuration().settings())).append(said.task().name())
                .append(said.task().aggregate()).append(said.status().name())
                .append(said.toolRunId().orElse(null)).append(said.companionKey().orElse(null));
        instant(runs, said.started());
        instant(runs, said.completed());
        count(runs, said.items());
        runs.append(JsonText.of(said.details())).append(said.at().text()).endRow();
        for (var field : UsageField.values()) {
            var amount = said.usage().amounts().get(field);
            if (amount != null) {
                var usages = appender(StagingTable.USAGE);
                usages.beginRow().append(sequence).append(field.key());
                StoredQuantity.append(usages, amount);
                usages.endRow();
            }
        }
    }

    void measurement(long sequence, int ordinal, int metric, Measurement measured) throws SQLException {
        var measurements = appender(StagingTable.MEASUREMENT);
        measurements.beginRow().append(sequence).append(ordinal).append(metric);
        StoredQuantity.append(measurements, measured.value());
        StoredQuantity.append(measurements, measured.standardError());
        count(measurements, measured.n());
        measurements.append(measured.at().text()).endRow();
    }

    void attempt(int run, long ordinal, Staged row) throws SQLException {
        if (attempts == null) {
            attempts = new StagedRows<>(connection, StagingTable.ATTEMPT, OF_ATTEMPTS);
        }
        var made = row.made();
        attempts.begin(row).append(run).append(ordinal).append(made.item()).append(made.at().text());
        attempts.end(row);
    }

    /// A score that is not staged with its attempt.
    void score(long ordinal, int metric, Quantity value) throws SQLException {
        if (scores == null) {
            scores = new StagedRows<>(connection, StagingTable.SCORE, OF_SCORES);
        }
        scores.begin(value).append(ordinal).append(metric);
        scores.end(value);
    }

    private static void instant(DuckDBAppender appender, Optional<Instant> instant) throws SQLException {
        var kept = instant.filter(moment -> moment.isAfter(FIRST) && moment.isBefore(LAST));
        if (kept.isPresent()) {
            appender.appendEpochMicros(Sql.micros(kept.get()));
        } else {
            appender.appendNull();
        }
    }

    private static void count(DuckDBAppender appender, OptionalLong count) throws SQLException {
        if (count.isPresent()) {
            appender.append(count.getAsLong());
        } else {
            appender.appendNull();
        }
    }

    /// The metrics under the numbers they have here.
    void metrics(List<Metric> known) throws SQLException {
        var metrics = appender(StagingTable.METRIC);
        for (int number = 0; number < known.size(); number++) {
            var metric = known.get(number);
            metrics.beginRow().append(number).append(metric.name()).append(metric.unit().symbol())
                    .append(metric.direction().map(Direction::code).orElse("")).append(metric.range().low())
                    .append(metric.range().high()).append(metric.kind().name()).endRow();
        }
    }

    /// Writes out what is still buffered; nothing can be added afterwards.
    @Override
    public void close() throws SQLException {
        for (var appender : appenders.values()) {
            appender.close();
        }
        if (attempts != null) {
            attempts.close();
        }
        if (scores != null) {
            scores.close();
        }
        if (attempts != null) {
            showScores();
        }
    }

    /// Shows all scores, whichever table they are in.
    private void showScores() throws SQLException {
        var others = scores == null
                ? ""
                : " UNION ALL SELECT ordinal, metric_no, value, value_state, value_reason FROM "
                        + StagingTable.SCORE.view();
        Sql.run(connection, """
                CREATE TEMP VIEW every_staged_score AS
                SELECT ordinal, metric_no, value, 0 AS value_state, NULL AS value_reason
                FROM %s WHERE metric_no IS NOT NULL%s""".formatted(StagingTable.ATTEMPT.view(), others));
    }
}
