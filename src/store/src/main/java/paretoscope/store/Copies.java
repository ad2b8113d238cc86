package paretoscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import paretoscope.store.sql.Sql;

/// Copies a workspace while it is open.
final class Copies {
    private final Workspace workspace;

    Copies(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The copy is made beside the target and moved there when it is complete.
    void copyTo(Path target) throws WorkspaceException {
        if (workspace.path().filter(target::equals).isPresent()) {
            throw new WorkspaceException("The workspace is already in " + target + "; choose another name.");
        }
        var partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            copy(partial);
            Files.move(partial, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException e) {
            throw Sentences.failed("be copied to " + target, e);
        } catch (IOException e) {
            throw new WorkspaceException("The copy " + target + " could not be written: " + e.getMessage(), e);
        }
    }

    private void copy(Path file) throws SQLException {
        try (var connection = workspace.database().connection()) {
            var own = Sql.first(connection, "SELECT current_database()", row -> row.getString(1)).orElseThrow();
            var name = "copy_" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX);
            Sql.run(connection, "ATTACH " + Sql.literal(file.toString()) + " AS " + name);
            try {
                Sql.run(connection, "COPY FROM DATABASE " + Sql.identifier(own) + " TO " + name);
            } finally {
                Sql.run(connection, "DETACH " + name);
            }
        }
    }
}
