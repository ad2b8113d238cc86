package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What the user has agreed to run, remembered for this user on this machine and never in a workspace, which may come
/// from somebody else.
///
/// @param file one digest a line
public record Agreements(Path file) {
    public boolean cover(ForeignCode code) {
        try {
            return Files.exists(file) && Files.readAllLines(file).contains(code.digest());
        } catch (IOException unreadable) {
            return false;
        }
    }

    public void add(ForeignCode code) throws IOException {
        if (!cover(code)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, code.digest() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
