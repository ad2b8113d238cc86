package paretoscope.store.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// The tables of a workspace, in numbered steps: a file is brought forward from whichever step it was left at.
public final class Schema {
    /// The step this program writes.
    public static final int CURRENT = 8;

    private Schema() {}

    /// The step a database is at; 0 when it holds nothing, -1 when it holds something that is not a workspace.
    public static int versionOf(Connection connection) throws SQLException {
        long marks = Sql.number(connection, """
                SELECT CASE WHEN bool_or(table_name = 'paretoscope') THEN 1 ELSE -count(*) END
                FROM duckdb_tables() WHERE NOT temporary""");
        if (marks <= 0) {
            return marks == 0 ? 0 : -1;
        }
        return Math.toIntExact(Sql.number(connection, "SELECT max(version) FROM paretoscope"));
    }

    /// Brings a database to the step asked for.
    public static void migrate(Connection connection, int from, int to) throws SQLException {
        if (from == 0) {
            Sql.run(connection, "CREATE TABLE paretoscope (version INTEGER NOT NULL)");
        }
        for (int step = from + 1; step <= to; step++) {
            for (var statement : statements(step)) {
                Sql.run(connection, statement);
            }
            Sql.run(connection, "INSERT INTO paretoscope VALUES (" + step + ")");
        }
    }

    private static List<String> statements(int step) {
        var name = "/paretoscope/store/migration-" + step + ".sql";
        try (var in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a migration is missing from the program: " + name);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(text.split(";\\s*\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
