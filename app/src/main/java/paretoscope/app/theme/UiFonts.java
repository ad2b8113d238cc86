package paretoscope.app.theme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.text.Font;
import paretoscope.figure.font.FontFile;

/// The bundled fonts, made known to the toolkit once, so that window and figure are set in the same letters.
public final class UiFonts {
    private static final Map<FontFile, String> NAMES = Collections.unmodifiableMap(register());

    private UiFonts() {}

    /// Makes the fonts known; style sheets may name them from here on.
    public static void load() {
        if (NAMES.isEmpty()) {
            throw new IllegalStateException("the program carries no fonts");
        }
    }

    /// A bundled font at a size in pixels.
    public static Font of(FontFile file, double size) {
        return new Font(NAMES.get(file), size);
    }

    private static Map<FontFile, String> register() {
        var names = new EnumMap<FontFile, String>(FontFile.class);
        for (var file : FontFile.values()) {
            names.put(file, FontFiles.load(file.location(), 12).getName());
        }
        return names;
    }
}
