package installers;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The fonts in the program's jars, kept there as they are: at every start they would take longer to unpack than to read.
final class Fonts {
    private static final Map<String, String> UNPACKED = Map.of("compressionMethod", "STORED");

    private final Path libraries;

    Fonts(Path libraries) {
        this.libraries = libraries;
    }

    void unpack() throws IOException {
        try (var files = Files.list(libraries)) {
            for (var file : files.filter(found -> found.toString().endsWith(".jar")).toList()) {
                unpackIn(file);
            }
        }
    }

    private static void unpackIn(Path file) throws IOException {
        try (var jar = FileSystems.newFileSystem(file, UNPACKED); var entries = Files.walk(jar.getPath("/"))) {
            List<Path> fonts = entries.filter(entry -> entry.toString().matches(".*\\.(ttf|otf)")).toList();
            for (var font : fonts) {
                Files.write(font, Files.readAllBytes(font));
            }
        }
    }
}
