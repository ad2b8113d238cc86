package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The launcher on Linux: a script in place of jpackage's, which asks rpm and dpkg several times whose file it is before it
/// starts Java. It says the same to Java.
final class LinuxLauncher {
    private static final String SCRIPT = """
            #!/bin/sh
            # Starts Paretoscope: without arguments the window, with a subcommand the command line.
            file=$0
            while [ -h "$file" ]; do
              link=$(readlink "$file")
              case $link in /*) file=$link ;; *) file=$(dirname "$file")/$link ;; esac
            done
            case $file in /*) ;; *) file=$PWD/$file ;; esac
            home=${file%%/bin/*}
            APPDIR=$home/lib/app
            unset JDK_JAVA_OPTIONS
            # A command often works for longer than a window takes to start: its methods are compiled when Java would have it.
            case ${1-} in "" | -* | *[!a-z-]*) command= ;; *) command=yes ;; esac
            exec "$home/lib/runtime/bin/java" %s ${command:+-XX:CompileThresholdScaling=1} -m paretoscope.app/paretoscope.app.Main "$@"
            """;

    private final AppImage.Layout image;

    LinuxLauncher(AppImage.Layout image) {
        this.image = image;
    }

    void write() throws IOException {
        Files.writeString(image.launcher(), script(LauncherSettings.asWritten(image.app())));
        Files.delete(image.root().resolve("lib/libapplauncher.so"));
    }

    static String script(List<String> options) {
        return SCRIPT.formatted(options.stream().map(LinuxLauncher::quoted).collect(Collectors.joining(" ")));
    }

    /// Keeps what the shell would take for its own, but for the folder's name.
    private static String quoted(String option) {
        return '"' + option.replaceAll("[\\\\\"`]|\\$(?!APPDIR)", "\\\\$0") + '"';
    }
}
