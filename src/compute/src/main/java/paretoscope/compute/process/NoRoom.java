package paretoscope.compute.process;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Whether something could not be written because the disk, or the user's share of it, is full. Systems say so in words
/// alone.
public final class NoRoom {
    private static final List<String> WORDS = List.of("no space left", "not enough space", "disk quota exceeded",
            "disk full", "enospc");

    private NoRoom() {}

    public static boolean isBehind(IOException failure) {
        return saysSo(String.valueOf(failure.getMessage()));
    }

    /// Whether a sentence of the system, or of a library that passes it on, says so.
    public static boolean saysSo(String sentence) {
        var lower = sentence.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }
}
