package paretoscope.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps what is not the user's data: settings, the log, crash reports.
///
/// @param settings preferences and how the window was left
/// @param logs the log and crash reports
/// @param data the workspace that is used until the user names one
public record AppFolders(Path settings, Path logs, Path data) {
    /// The folders this system's habits ask for; `-Dparetoscope.profile=DIR` puts everything under one folder.
    public static AppFolders ofThisSystem() {
        var profile = System.getProperty("paretoscope.profile");
        if (profile != null) {
            return under(Path.of(profile));
        }
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// The file that says how the window was left.
    public Path windowState() {
        return settings.resolve("window.json");
    }

    /// The workspace that is used until the user names one.
    public Path ownWorkspace() {
        return data.resolve("results.paretoscope");
    }

    /// Everything under one folder.
    public static AppFolders under(Path folder) {
        return new AppFolders(folder.resolve("settings"), folder.resolve("logs"), folder.resolve("data"));
    }

    static AppFolders of(String system, Path home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            var roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Paretoscope");
            var local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Paretoscope");
            return new AppFolders(roaming, local.resolve("Logs"), local);
        }
        if (name.contains("mac")) {
            var support = home.resolve("Library/Application Support/Paretoscope");
            return new AppFolders(support, home.resolve("Library/Logs/Paretoscope"), support);
        }
        return new AppFolders(folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("paretoscope"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state")).resolve("paretoscope"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("paretoscope"));
    }

    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }
}
