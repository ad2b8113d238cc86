package paretoscope.app.crash;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What happened when something went wrong that nobody had foreseen, in a file the user can find and send.
public record CrashReport(Instant when, String thread, Throwable error) {
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// Writes the report into a folder and says where.
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("crash-" + FILE_TIME.format(when) + ".txt");
        return Files.writeString(file, text());
    }

    String text() {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.println("Paretoscope crash report");
        out.println("when:    " + when);
        out.println("thread:  " + thread);
        for (var name : new String[]{"os.name", "os.version", "os.arch", "java.version", "java.vendor",
            "javafx.version"}) {
            out.println(name + ": " + System.getProperty(name, "-"));
        }
        out.println("memory:  " + Runtime.getRuntime().totalMemory() / (1 << 20) + " MiB of at most "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
        out.println();
        error.printStackTrace(out);
        return text.toString();
    }
}
