package installers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where the window is shown while the start-up cache is made.
///
/// @param command what the program is started through
/// @param options what the program is told
record TrainingDisplay(List<String> command, List<String> options) {
    /// The system's own display; on Linux without one a virtual one, or none at all, which makes a cache without the classes
    /// of the real window.
    static TrainingDisplay of(Platform platform, Map<String, String> environment) {
        if (platform.system() != Platform.System.LINUX || !environment.getOrDefault("DISPLAY", "").isBlank()) {
            return new TrainingDisplay(List.of(), List.of());
        }
        if (isInstalled("xvfb-run", environment) && isInstalled("xauth", environment)) {
            return new TrainingDisplay(List.of("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1440x900x24"),
                    List.of());
        }
        System.out.println("the start-up cache is made without a display; with xvfb and xauth it would be better");
        return new TrainingDisplay(List.of(), List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }

    private static boolean isInstalled(String tool, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
