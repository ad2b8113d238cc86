package paretoscope.figure.paint;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import paretoscope.figure.font.FontFile;

/// The bundled fonts inside one document, each embedded once, as a TrueType subset, when it is first used.
final class PdfFonts {
    private final Map<FontFile, PDType0Font> fonts = new EnumMap<>(FontFile.class);
    private final PDDocument document;

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font of(FontFile file) throws IOException {
        PDType0Font known = fonts.get(file);
        if (known != null) {
            return known;
        }
        try (InputStream program = file.open()) {
            PDType0Font loaded = PDType0Font.load(document, program, true);
            fonts.put(file, loaded);
            return loaded;
        }
    }
}
