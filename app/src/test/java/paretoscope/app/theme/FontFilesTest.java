package paretoscope.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import paretoscope.figure.font.FontFile;

@ExtendWith(ApplicationExtension.class)
class FontFilesTest {
    @TempDir
    Path folder;

    private static URL location(Path file) throws IOException {
        return file.toUri().toURL();
    }

    private static Path font(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        return Files.write(target, FontFile.MATH.bytes());
    }

    @Test
    void aFontAmongTheClassesIsKnownByItsName() {
        assertThat(FontFiles.load(FontFile.MATH.location(), 12).getFamily()).isEqualTo(FontFile.MATH.family());
    }

    @Test
    void aFontInAFolderOfAnyNameIsRead() throws IOException {
        var file = font(folder.resolve("a b/größe % #1/font.ttf"));

        assertThat(FontFiles.load(location(file), 12).getFamily()).isEqualTo(FontFile.MATH.family());
    }

    @Test
    void aFontInAJarIsRead() throws IOException {
        var jar = folder.resolve("fonts.jar");
        try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            font(files.getPath("/inside/font.ttf"));
        }

        var found = FontFiles.load(URI.create("jar:" + jar.toUri() + "!/inside/font.ttf").toURL(), 12);

        assertThat(found.getFamily()).isEqualTo(FontFile.MATH.family());
    }

    @Test
    void whatIsNoFontIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThatThrownBy(() -> FontFiles.load(location(file), 12)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("font.ttf");
    }
}
