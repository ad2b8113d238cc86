package paretoscope.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.store.sql.Sql;

/// Everything a workspace holds, table by table, to be compared.
final class Dump {
    private Dump() {}

    static Map<String, String> of(Workspace workspace) throws WorkspaceException {
        return workspace.reading("be dumped", connection -> {
            var dump = new TreeMap<String, String>();
            for (var table : Sql.list(connection, "SELECT table_name FROM duckdb_tables() WHERE NOT temporary",
                    row -> row.getString(1))) {
                dump.put(table, text(connection, table));
            }
            return dump;
        });
    }

    private static String text(java.sql.Connection connection, String table) throws SQLException {
        var text = new StringBuilder();
        Sql.each(connection, "SELECT to_json(t)::VARCHAR FROM " + table + " t ORDER BY 1",
                row -> text.append(row.getString(1)).append('\n'));
        return text.toString();
    }
}
