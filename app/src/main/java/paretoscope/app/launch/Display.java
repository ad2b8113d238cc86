package paretoscope.app.launch;

import java.util.Map;

/// Whether a window can be shown on this machine.
public final class Display {
    private Display() {}

    /// Whether this machine, as it is set up, can show a window.
    public static boolean isThere() {
        return isThere(System.getProperty("os.name"), System.getProperty("glass.platform", ""), System.getenv());
    }

    /// Windows and macOS always have a display; elsewhere the environment names one, unless the toolkit was told to do
    /// without.
    static boolean isThere(String system, String platform, Map<String, String> environment) {
        if (platform.equals("Headless") || system.startsWith("Windows") || system.startsWith("Mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
