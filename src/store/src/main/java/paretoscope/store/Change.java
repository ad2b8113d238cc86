package paretoscope.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.store.sql.JsonText;
import paretoscope.store.sql.Sql;
import tools.jackson.databind.JsonNode;

/// One fact that a command changed, before and after; absent means that there was none.
record Change(String kind, String key, Optional<String> before, Optional<String> after) {
    /// The kind under which the state of a source is kept.
    static final String SOURCE = "source";

    static Change of(Connection connection, String kind, String key, Optional<String> after) throws SQLException {
        return new Change(kind, key, current(connection, kind, key), after);
    }

    static Change source(long id, SourceState before, SourceState after) {
        return new Change(SOURCE, String.valueOf(id), Optional.of(before.code()), Optional.of(after.code()));
    }

    private static Optional<String> current(Connection connection, String kind, String key) throws SQLException {
        return Sql.first(connection, "SELECT value FROM fact WHERE kind = ? AND key = ?", row -> row.getString(1), kind,
                key);
    }

    Change reversed() {
        return new Change(kind, key, after, before);
    }

    /// Makes the fact what it is after the change.
    void apply(Connection connection) throws SQLException {
        if (SOURCE.equals(kind)) {
            Sql.run(connection, "UPDATE source SET state = ? WHERE source = ?", after.orElseThrow(),
                    Long.parseLong(key));
            return;
        }
        Sql.run(connection, "DELETE FROM fact WHERE kind = ? AND key = ?", kind, key);
        if (after.isPresent()) {
            Sql.run(connection, "INSERT INTO fact VALUES (?, ?, ?)", kind, key, after.get());
        }
    }

    static String write(List<Change> changes) {
        return JsonText.write(changes.stream().map(change -> {
            var parts = new ArrayList<String>(List.of(change.kind, change.key));
            parts.add(change.before.orElse(null));
            parts.add(change.after.orElse(null));
            return parts;
        }).toList());
    }

    static List<Change> read(String text) {
        var changes = new ArrayList<Change>();
        for (var node : JsonText.tree(text)) {
            changes.add(new Change(node.path(0).asString(), node.path(1).asString(), text(node.path(2)),
                    text(node.path(3))));
        }
        return changes;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }
}
