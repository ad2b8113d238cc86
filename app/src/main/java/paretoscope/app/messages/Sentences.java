package paretoscope.app.messages;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// What went wrong, as a sentence a user can act on.
public final class Sentences {
    private Sentences() {}

    /// The sentence for an error: its own where it carries one, a description of the kind of error otherwise.
    public static String of(Throwable error) {
        return switch (error) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ExecutionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case NoSuchFileException missing -> missing.getFile() + " does not exist any more.";
            case FileNotFoundException missing -> ended(String.valueOf(missing.getMessage()));
            case AccessDeniedException denied -> "Access to " + denied.getFile() + " is denied.";
            case FileSystemException full when String.valueOf(full.getReason()).contains("No space left") ->
                "The disk is full: nothing more can be written to " + full.getFile() + ".";
            case OutOfMemoryError _ ->
                "There is not enough memory for this; close other views or start with a larger -Xmx.";
            default -> describe(error);
        };
    }

    private static String describe(Throwable error) {
        var text = error.getMessage();
        return text == null || text.isBlank()
                ? "Something unexpected happened (" + error.getClass().getSimpleName() + "); the log has the details."
                : ended(firstLine(text));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }

    private static String ended(String text) {
        var capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return capital.endsWith(".") || capital.endsWith("?") || capital.endsWith("!") ? capital : capital + ".";
    }
}
