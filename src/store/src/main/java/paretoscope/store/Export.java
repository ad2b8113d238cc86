package paretoscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.store.sql.Sql;

/// Writes the workspace's content for other programs: runs, measurements, attempts and scores, a file each.
final class Export {
    private final Workspace workspace;

    Export(Workspace workspace) {
        this.workspace = workspace;
    }

    private static final String SOURCE_OF_RUN = """
            FROM run r JOIN source s USING (source) JOIN configuration c USING (configuration) JOIN task t USING (task)
            """;

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("runs", """
                SELECT r.run, s.display_name AS file, s.sha256, s.tool, c.model, c.settings, t.name AS task, t.aggregate,
                       r.status, r.tool_run_id, r.started, r.completed, r.items, r.details, r.place
                %s WHERE s.state = 'live' ORDER BY r.version""".formatted(SOURCE_OF_RUN));
        tables.put("measurements", """
                SELECT r.run, m.name AS metric, m.unit, m.direction, v.value, v.value_reason AS why_none,
                       v.error AS standard_error, v.n, v.place
                FROM measurement v JOIN run r USING (version) JOIN source s USING (source) JOIN metric m USING (metric)
                WHERE s.state = 'live' ORDER BY r.version, v.ordinal""");
        tables.put("attempts", """
                SELECT r.run, a.ordinal AS attempt, i.name AS item, a.epoch, a.filter, a.answer, a.confidence,
                       a.failure AS error, a.tags, %s AS place, %s
                FROM attempt a JOIN run r USING (version) JOIN source s USING (source) JOIN item i USING (item)
                WHERE s.state = 'live' ORDER BY r.version, a.ordinal"""
                .formatted(AttemptReader.place("a"), StagingTable.USAGE_COLUMNS));
        tables.put("scores", """
                SELECT r.run, v.ordinal AS attempt, m.name AS metric, v.value, v.value_reason AS why_none
                FROM score v JOIN run r USING (version) JOIN source s USING (source) JOIN metric m USING (metric)
                WHERE s.state = 'live' ORDER BY r.version, v.ordinal, m.metric""");
        return tables;
    }

    List<Path> parquet(Path folder) throws WorkspaceException {
        return write(folder, ".parquet", "(FORMAT parquet, COMPRESSION zstd)", false);
    }

    List<Path> csv(Path folder) throws WorkspaceException {
        return write(folder, ".csv", "(FORMAT csv, HEADER)", true);
    }

    private List<Path> write(Path folder, String extension, String options, boolean neutralise)
            throws WorkspaceException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WorkspaceException("The folder " + folder + " could not be made: " + e.getMessage(), e);
        }
        return workspace.reading("write to " + folder, connection -> {
            var written = new ArrayList<Path>();
            for (var table : tables().entrySet()) {
                var file = folder.resolve(table.getKey() + extension);
                var query = neutralise ? neutralised(connection, table.getValue()) : table.getValue();
                Sql.run(connection, "COPY (" + query + ") TO " + Sql.literal(file.toString()) + " " + options);
                written.add(file);
            }
            return List.copyOf(written);
        });
    }

    /// A spreadsheet takes a cell that starts with one of these for a formula; an apostrophe keeps it a text.
    private static String neutralised(Connection connection, String query) throws SQLException {
        var columns = Sql.list(connection, "DESCRIBE " + query, row -> column(row.getString(1), row.getString(2)));
        return "SELECT " + columns.stream().collect(Collectors.joining(", ")) + " FROM (" + query + ")";
    }

    private static String column(String name, String type) {
        var quoted = Sql.identifier(name);
        return type.equals("VARCHAR")
                ? "CASE WHEN regexp_matches(" + quoted + ", '^[=+\\-@\\t\\r]') THEN '''' || "
                        + quoted + " ELSE " + quoted + " END AS " + quoted
                : quoted;
    }
}
