package paretoscope.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.job.JobId;
import paretoscope.compute.journal.JournalEntry;
import paretoscope.store.sql.Sql;

/// The rows of how jobs ended, and of the states beside them.
final class JobRows {
    private static final String COLUMNS = "SELECT job, tries, result, device, epoch_us(started), took_ns, joules, set_aside, log FROM job ";

    private static final Duration ANY_LIMIT = Duration.ofDays(1);

    private JobRows() {}

    static Optional<JournalEntry> find(Connection connection, JobId job) throws SQLException {
        return Sql.first(connection, COLUMNS + "WHERE job = ?", JobRows::entry, job.digest());
    }

    static List<JournalEntry> all(Connection connection) throws SQLException {
        return Sql.list(connection, COLUMNS + "ORDER BY number", JobRows::entry);
    }

    /// Keeps a result in place of what was known of the job.
    static boolean finish(Connection connection, Job job, Completion completion) throws SQLException {
        Sql.run(connection, "DELETE FROM job WHERE job = ?", job.id().digest());
        try (var insert = connection.prepareStatement("INSERT INTO job SELECT " + next() + ", ?, ?, ?, ?, ?, "
                + "make_timestamp(CAST(? AS BIGINT)), ?, ?, NULL, ?, ?")) {
            insert.setString(1, job.id().digest());
            insert.setString(2, job.label());
            insert.setInt(3, completion.tries());
            insert.setBytes(4, Deflated.of(completion.result()));
            insert.setString(5, completion.device());
            insert.setLong(6, Sql.micros(completion.started()));
            insert.setLong(7, completion.took().toNanos());
            if (completion.joules().isPresent()) {
                insert.setDouble(8, completion.joules().getAsDouble());
            } else {
                insert.setNull(8, Types.DOUBLE);
            }
            insert.setString(9, completion.log());
            insert.setBytes(10, Deflated.of(job.payload()));
            return insert.executeUpdate() == 1;
        }
    }

    /// Keeps that a job came to nothing, unless its end is known.
    static boolean setAside(Connection connection, Job job, String sentence, int tries, String log)
            throws SQLException {
        if (find(connection, job.id()).isPresent()) {
            return false;
        }
        Sql.run(connection, "INSERT INTO job SELECT " + next() + ", ?, ?, ?, NULL, NULL, NULL, NULL, NULL, ?, ?, NULL",
                job.id().digest(), job.label(), tries, sentence, log);
        return true;
    }

    /// A finished job as it was submitted, if what it asked is known.
    static Optional<Job> submitted(Connection connection, JobId job) throws SQLException {
        return Sql.first(connection, "SELECT label, payload FROM job WHERE job = ? AND payload IS NOT NULL",
                row -> new Job(job, row.getString(1), 0, bytes(row, 2), 0, ANY_LIMIT), job.digest());
    }

    static boolean forgive(Connection connection, JobId job) throws SQLException {
        Sql.run(connection, "DELETE FROM job WHERE job = ? AND set_aside IS NOT NULL", job.digest());
        return true;
    }

    static Optional<byte[]> state(Connection connection, String name) throws SQLException {
        return Sql.first(connection, "SELECT state FROM job_state WHERE name = ?", row -> bytes(row, 1), name);
    }

    static boolean keepState(Connection connection, String name, byte[] state) throws SQLException {
        Sql.run(connection, "DELETE FROM job_state WHERE name = ?", name);
        try (var insert = connection.prepareStatement("INSERT INTO job_state VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setBytes(2, Deflated.of(state));
            return insert.executeUpdate() == 1;
        }
    }

    private static String next() {
        return "(SELECT coalesce(max(number), 0) + 1 FROM job)";
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        var job = new JobId(row.getString(1));
        var aside = Sql.text(row, 8);
        return aside.isPresent()
                ? new JournalEntry.SetAside(job, aside.get(), row.getInt(2), row.getString(9))
                : new JournalEntry.Finished(completion(job, row));
    }

    private static Completion completion(JobId job, ResultSet row) throws SQLException {
        double joules = row.getDouble(7);
        var known = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(joules);
        return new Completion(job, bytes(row, 3), row.getInt(2), row.getString(4), Sql.instant(row, 5).orElse(
                Instant.EPOCH), Duration.ofNanos(row.getLong(6)), known, row.getString(9));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        var blob = row.getBlob(column);
        return Deflated.bytes(blob.getBytes(1, Math.toIntExact(blob.length())));
    }
}
