package installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The Java that is installed with the program: only the modules that the program and its libraries ask for.
final class RuntimeImage {
    /// What the module descriptors require, and what libraries reach for without saying so: zip file systems, further
    /// character sets for tables, elliptic curves for nothing but the JDK's own providers' sake.
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.logging", "java.management",
            "java.naming", "java.net.http", "java.prefs", "java.scripting", "java.sql", "java.sql.rowset", "java.xml",
            "jdk.charsets", "jdk.localedata", "jdk.management", "jdk.unsupported", "jdk.zipfs");

    private final Path target;

    RuntimeImage(Path target) {
        this.target = target;
    }

    Path link() throws IOException, InterruptedException {
        Command.run(List.of(Command.jdk("jlink"), "--add-modules", String.join(",", MODULES), "--include-locales=en",
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--generate-cds-archive",
                "--output", target.toString()));
        return target;
    }
}
