package installers;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The fonts in the program's jars, kept there as they are: at every start they would take longer to unpack than to read.
/// Those that the window shows are copied beside the jars too, where the toolkit reads them without copies of its own.
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

    /// Copies the fonts of the window into a folder.
    void stage(Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(libraries)) {
            for (var file : files.filter(Fonts::isOfTheWindow).toList()) {
                try (var jar = FileSystems.newFileSystem(file); var entries = Files.walk(jar.getPath("/"))) {
                    for (var font : entries.filter(entry -> entry.toString().endsWith(".ttf")).toList()) {
                        Files.copy(font, target.resolve(font.getFileName().toString()));
                    }
                }
            }
        }
    }

    private static boolean isOfTheWindow(Path file) {
        return file.getFileName().toString().matches("(paretoscope-figure|ikonli)-.*\\.jar");
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
