package installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The files that a double click opens with the program.
///
/// Windows and macOS go by what follows the last dot alone, so that there only file types with an ending of their own can be
/// told apart; Linux tells `*.figure.json` and `*.sweep.json` from other JSON.
record FileTypes(List<Path> descriptions) {
    static FileTypes of(Platform platform, Path root) throws IOException {
        try (var files = Files.list(root.resolve("packaging/associations"))) {
            var descriptions = new ArrayList<Path>();
            for (var file : files.filter(found -> found.toString().endsWith(".properties")).sorted().toList()) {
                if (platform.system() == Platform.System.LINUX || !extension(file).contains(".")) {
                    descriptions.add(file);
                }
            }
            return new FileTypes(List.copyOf(descriptions));
        }
    }

    private static String extension(Path description) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(description)) {
            properties.load(reader);
        }
        return properties.getProperty("extension");
    }

    /// As jpackage wants them said.
    List<String> options() {
        return descriptions.stream().flatMap(file -> List.of("--file-associations", file.toString()).stream()).toList();
    }
}
