package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import paretoscope.store.sql.Sql;

/// Writes commands into the history, and takes them back.
final class CommandLog {
    private CommandLog() {}

    /// Carries out a command and remembers it; what had been taken back can no longer be repeated.
    static void carryOut(Connection connection, String description, List<Change> changes) throws SQLException {
        for (var change : changes) {
            change.apply(connection);
        }
        Sql.run(connection, "DELETE FROM history WHERE NOT done");
        long command = Sql.number(connection, "SELECT coalesce(max(command), 0) + 1 FROM history");
        Sql.run(connection, "INSERT INTO history VALUES (?, make_timestamp(?), ?, TRUE, ?)", command,
                Sql.micros(Instant.now()), description, Change.write(changes));
    }

    static List<HistoryEntry> entries(Connection connection) throws SQLException {
        return Sql.list(connection,
                "SELECT command, epoch_us(moment), description, done FROM history ORDER BY command",
                row -> new HistoryEntry(row.getLong(1), Sql.instant(row, 2).orElseThrow(), row.getString(3),
                        row.getBoolean(4)));
    }

    /// Turns a command back or forth.
    static void turn(Connection connection, HistoryEntry entry) throws SQLException {
        var changes = Change.read(Sql.first(connection, "SELECT changes FROM history WHERE command = ?",
                row -> row.getString(1), entry.id()).orElseThrow());
        if (entry.done()) {
            for (var change : changes.reversed()) {
                change.reversed().apply(connection);
            }
        } else {
            for (var change : changes) {
                change.apply(connection);
            }
        }
        Sql.run(connection, "UPDATE history SET done = ? WHERE command = ?", !entry.done(), entry.id());
    }
}
