package paretoscope.app.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The licences of what the program is built on, as they lie beside it.
final class ThirdPartyNotices {
    private ThirdPartyNotices() {}

    /// The notices; nothing where the program runs without its distribution.
    static Optional<String> text() {
        var home = System.getProperty("paretoscope.home");
        if (home == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(home, "THIRD-PARTY-NOTICES.txt")));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
