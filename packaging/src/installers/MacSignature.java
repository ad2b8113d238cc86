package installers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The signature over a macOS application, made anew because files were added after jpackage made its own: with the
/// identity named by `PARETOSCOPE_MAC_IDENTITY`, or ad hoc, which lets the program start on the machine that built it.
final class MacSignature {
    private static final String IDENTITY = "PARETOSCOPE_MAC_IDENTITY";

    private final Platform platform;

    MacSignature(Platform platform) {
        this.platform = platform;
    }

    void sign(AppImage.Layout image) throws IOException, InterruptedException {
        if (platform.system() == Platform.System.MACOS) {
            var identity = System.getenv().getOrDefault(IDENTITY, "");
            var options = identity.isBlank() ? List.of("--sign", "-")
                    : List.of("--options", "runtime", "--timestamp", "--sign", identity);
            var command = new ArrayList<>(List.of("codesign", "--force", "--deep"));
            command.addAll(options);
            command.add(image.root().toString());
            Command.run(command);
        }
    }
}
