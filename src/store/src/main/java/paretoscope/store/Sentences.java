package paretoscope.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// What went wrong in the database, told in the user's words.
final class Sentences {
    private static final Pattern HOLDER = Pattern.compile("held in (.*?) \\(PID (\\d+)\\)");

    private Sentences() {}

    static WorkspaceException failed(String what, SQLException cause) {
        var message = String.valueOf(cause.getMessage());
        if (message.contains("No space left") || message.contains("disk full")) {
            return new WorkspaceException("There is no room left on the disk to " + what
                    + "; the workspace is as it was. Free some space and try again.", cause);
        }
        if (message.contains("Out of Memory")) {
            return new WorkspaceException("There is not enough memory to " + what
                    + "; the workspace is as it was. Narrow the question or import fewer files at once.", cause);
        }
        return new WorkspaceException("The workspace could not " + what + ": " + firstLine(message), cause);
    }

    static WorkspaceException cannotOpen(Path file, SQLException cause) {
        var message = String.valueOf(cause.getMessage());
        var holder = HOLDER.matcher(message);
        if (holder.find()) {
            return new WorkspaceException("The workspace " + file + " is open in another program (process "
                    + holder.group(2) + ", " + holder.group(1)
                    + "); close it there, or point the command line at a snapshot made with Save As.", cause);
        }
        if (message.contains("not a valid DuckDB database file")) {
            return new WorkspaceException(file + " is not a workspace; choose a file that ends in .paretoscope.",
                    cause);
        }
        return new WorkspaceException("The workspace " + file + " could not be opened: "
                + firstLine(message), cause);
    }

    static String firstLine(String message) {
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("")
                .replaceFirst("^[A-Za-z ]+ Error: ", "");
    }
}
