package paretoscope.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// Makes fonts known to the toolkit from files where there are any: of a stream the toolkit makes a file of its own first, and
/// for a name that nobody can guess Java makes all its cryptography ready. Installers put copies of the fonts beside the jars.
final class FontFiles {
    private FontFiles() {}

    /// A font of the program's.
    ///
    /// @param resource where it lies among the classes
    static Font load(URL resource, double size) {
        return file(resource).flatMap(file -> known(Font.loadFont("file:" + file.toUri().getPath(), size)))
                .or(() -> known(ofStream(resource, size)))
                .orElseThrow(() -> new IllegalStateException("the toolkit cannot read the font " + resource));
    }

    private static Optional<Font> known(Font font) {
        return Optional.ofNullable(font);
    }

    private static Font ofStream(URL resource, double size) {
        try (var stream = resource.openStream()) {
            return Font.loadFont(stream, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> file(URL resource) {
        var path = resource.getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.concat(installed(name).stream(), itself(resource).stream()).filter(Files::isRegularFile)
                .findFirst();
    }

    private static Optional<Path> installed(String name) {
        return Optional.ofNullable(System.getProperty("paretoscope.home")).map(home -> Path.of(home, "fonts", name));
    }

    /// Where the program is run from its classes.
    private static Optional<Path> itself(URL resource) {
        try {
            return resource.getProtocol().equals("file") ? Optional.of(Path.of(resource.toURI())) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
