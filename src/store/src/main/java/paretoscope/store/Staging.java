package paretoscope.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Attempt;
import paretoscope.eval.Measurement;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.StoredQuantity;

/// The temporary tables an import fills while it reads, in bounded memory and beside everybody else's work.
final class Staging implements AutoCloseable {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final DuckDBAppender runs;
    private final DuckDBAppender measurements;
    private final DuckDBAppender usages;
    private final DuckDBAppender attempts;
    private final DuckDBAppender scores;

    Staging(DuckDBConnection connection) throws SQLException {
        for (var table : StagingTables.ALL) {
            Sql.run(connection, table);
        }
        runs = appender(connection, "stage_run");
        measurements = appender(connection, "stage_measurement");
        usages = appender(connection, "stage_usage");
        attempts = appender(connection, "stage_attempt");
        scores = appender(connection, "stage_score");
    }

    private static DuckDBAppender appender(DuckDBConnection connection, String table) throws SQLException {
        return connection.createAppender("temp", "main", table);
    }

    void run(long sequence, int run, Run said) throws SQLException {
        runs.beginRow().append(sequence).append(run).append(said.key()).append(said.configuration().model())
                .append(JsonText.of(said.configuration().settings())).append(said.task().name())
                .append(said.task().aggregate()).append(said.status().name()).append(said.toolRunId().orElse(null));
        instant(runs, said.started());
        instant(runs, said.completed());
        count(runs, said.items());
        runs.append(JsonText.of(said.details())).append(said.at().text()).endRow();
        for (var field : UsageField.values()) {
            var amount = said.usage().amounts().get(field);
            if (amount != null) {
                usages.beginRow().append(sequence).append(field.key());
                StoredQuantity.append(usages, amount);
                usages.endRow();
            }
        }
    }

    void measurement(long sequence, int ordinal, int metric, Measurement measured) throws SQLException {
        measurements.beginRow().append(sequence).append(ordinal).append(metric);
        StoredQuantity.append(measurements, measured.value());
        StoredQuantity.append(measurements, measured.standardError());
        count(measurements, measured.n());
        measurements.append(measured.at().text()).endRow();
    }

    void attempt(int run, long ordinal, Attempt made, AttemptCodec.Marks marks) throws SQLException {
        attempts.beginRow().append(run).append(ordinal).append(made.item()).append(made.epoch()).append(made.filter())
                .append(marks.scored()).append(marks.attempted()).append(made.answer().orElse(null))
                .append(AttemptCodec.number(made.confidence())).append(made.error().orElse(null))
                .append(made.tags().isEmpty() ? null : JsonText.of(made.tags())).append(made.at().text());
        for (var field : UsageField.values()) {
            attempts.append(AttemptCodec.number(made.usage().get(field)));
        }
        attempts.append(AttemptCodec.oddities(made).orElse(null)).endRow();
    }

    void score(int run, long ordinal, int metric, paretoscope.eval.Quantity value) throws SQLException {
        scores.beginRow().append(run).append(ordinal).append(metric);
        StoredQuantity.append(scores, value);
        scores.endRow();
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

    /// Writes out what is still buffered; nothing can be added afterwards.
    @Override
    public void close() throws SQLException {
        runs.close();
        measurements.close();
        usages.close();
        attempts.close();
        scores.close();
    }
}
