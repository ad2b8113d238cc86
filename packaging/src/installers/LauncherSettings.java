package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What jpackage wrote for its launcher: the options Java is started with.
record LauncherSettings(List<String> javaOptions) {
    private static final String OPTION = "java-options=";

    /// @param app the folder with the launcher's settings, which stands for `$APPDIR`
    static LauncherSettings read(Path app) throws IOException {
        return new LauncherSettings(asWritten(app).stream().map(line -> line.replace("$APPDIR", app.toString())).toList());
    }

    /// The same with `$APPDIR` in them.
    static List<String> asWritten(Path app) throws IOException {
        try (var files = Files.list(app)) {
            var settings = files.filter(file -> file.toString().endsWith(".cfg"))
                    .filter(file -> !file.toString().endsWith("-cli.cfg")).findFirst()
                    .orElseThrow(() -> new IOException(app + " holds no settings of a launcher"));
            return Files.readAllLines(settings).stream().filter(line -> line.startsWith(OPTION))
                    .map(line -> line.substring(OPTION.length())).toList();
        }
    }
}
