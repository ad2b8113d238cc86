package paretoscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Schema;

/// Opens workspace files: tells what is wrong with those that are none, and brings old ones forward.
final class WorkspaceFile {
    private WorkspaceFile() {}

    static Database open(Path file) throws WorkspaceException {
        refuseForeign(file);
        try {
            return prepared(Database.open(file), file.toString());
        } catch (SQLException e) {
            throw Sentences.cannotOpen(file, e);
        }
    }

    static Database inMemory() throws WorkspaceException {
        try {
            return prepared(Database.inMemory(), "in memory");
        } catch (SQLException e) {
            throw Sentences.failed("be made in memory", e);
        }
    }

    private static void refuseForeign(Path file) throws WorkspaceException {
        try {
            if (Files.isDirectory(file)) {
                throw new WorkspaceException(file + " is a folder; name a workspace file in it.");
            }
            if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
                throw new WorkspaceException("There is no folder " + file.getParent() + "; make it first.");
            }
            if (Files.exists(file) && Files.size(file) > 0 && !Database.looksLikeOne(file)) {
                throw new WorkspaceException(
                        file + " is not a workspace; choose a file that ends in .paretoscope, or a new name.");
            }
        } catch (IOException e) {
            throw new WorkspaceException("The workspace " + file + " could not be read: " + e.getMessage(), e);
        }
    }

    private static Database prepared(Database database, String name) throws SQLException, WorkspaceException {
        boolean ready = false;
        try {
            database.<Integer, WorkspaceException>write(connection -> {
                int version = Schema.versionOf(connection);
                if (version < 0) {
                    throw new WorkspaceException(name + " is a database of another program, not a workspace.");
                }
                if (version > Schema.CURRENT) {
                    throw new WorkspaceException("The workspace " + name + " was written by a newer version of the "
                            + "program (its format is " + version + ", this program knows " + Schema.CURRENT
                            + "); open it with that version.");
                }
                Schema.migrate(connection, version, Schema.CURRENT);
                return version;
            });
            ready = true;
            return database;
        } finally {
            if (!ready) {
                database.close();
            }
        }
    }
}
