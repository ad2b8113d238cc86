package paretoscope.figure.paint;

import java.io.IOException;
import java.io.OutputStream;
import paretoscope.figure.drawing.Drawing;

/// Writes a drawing as a file: the same drawing always becomes the same bytes.
public sealed interface FigurePainter permits SvgPainter, PdfPainter, PngPainter {
    /// Writes the whole file; the stream stays open.
    void paint(Drawing drawing, OutputStream out) throws IOException;

    /// The painter of a format, as it is for print: PNG at 300 dpi, SVG with its fonts inside.
    static FigurePainter of(Format format) {
        return switch (format) {
            case SVG -> new SvgPainter(TextAs.TEXT);
            case PDF -> new PdfPainter();
            case PNG -> PngPainter.atDpi(300);
        };
    }

    static void paint(Drawing drawing, Format format, OutputStream out) throws IOException {
        of(format).paint(drawing, out);
    }
}
