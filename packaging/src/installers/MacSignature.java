package installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The signature over a macOS application, made when all its files are there: by jpackage, with the team's certificates from
/// the keychain where `PARETOSCOPE_MAC_TEAM` names the team; otherwise ad hoc, which lets the program start on the machine
/// that built it.
final class MacSignature {
    private static final String TEAM = "PARETOSCOPE_MAC_TEAM";

    private MacSignature() {}

    static void sign(Path application) throws IOException, InterruptedException {
        if (team().isBlank()) {
            Command.run(List.of("codesign", "--force", "--deep", "--sign", "-", application.toString()));
        } else {
            var command = new ArrayList<>(List.of(Command.jdk("jpackage"), "--type", "app-image", "--app-image",
                    application.toString()));
            command.addAll(options());
            Command.run(command);
        }
    }

    /// What jpackage is told for an installer to be signed as well.
    static List<String> options() {
        return team().isBlank() ? List.of() : List.of("--mac-sign", "--mac-signing-key-user-name", team());
    }

    private static String team() {
        return System.getenv().getOrDefault(TEAM, "");
    }
}
