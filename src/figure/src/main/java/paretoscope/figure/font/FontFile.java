package paretoscope.figure.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import paretoscope.figure.drawing.FontFace;

/// A bundled TrueType file (SIL Open Font License 1.1).
public enum FontFile {
    SANS_REGULAR("NotoSans-Regular", "Noto Sans"),
    SANS_BOLD("NotoSans-Bold", "Noto Sans"),
    SANS_ITALIC("NotoSans-Italic", "Noto Sans"),
    /// Arrows and mathematical signs, in one weight for all faces.
    MATH("NotoSansMath-Regular", "Noto Sans Math"),
    /// Geometric shapes, stars and ticks, in one weight for all faces.
    SYMBOLS("NotoSansSymbols2-Regular", "Noto Sans Symbols2");

    private final String fileName;
    private final String family;

    FontFile(String fileName, String family) {
        this.fileName = fileName;
        this.family = family;
    }

    /// The file that holds a face's letters.
    public static FontFile of(FontFace face) {
        return switch (face) {
            case REGULAR -> SANS_REGULAR;
            case BOLD -> SANS_BOLD;
            case ITALIC -> SANS_ITALIC;
        };
    }

    /// The family's name as other programs know it.
    public String family() {
        return family;
    }

    /// The font program, for a toolkit or a document that needs the font itself.
    public InputStream open() {
        return there(FontFile.class.getResourceAsStream(resource()));
    }

    /// Where the font program lies, for a toolkit that reads it itself.
    public URL location() {
        return there(FontFile.class.getResource(resource()));
    }

    private String resource() {
        return "/paretoscope/figure/fonts/" + fileName + ".ttf";
    }

    private <T> T there(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException(resource() + " is missing from the program's own files");
        }
        return found;
    }

    /// The whole font program.
    public byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
