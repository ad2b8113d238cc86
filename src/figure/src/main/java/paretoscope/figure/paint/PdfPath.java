package paretoscope.figure.paint;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import paretoscope.figure.drawing.Path;

/// Writes a path into PDF content.
final class PdfPath implements Path.Walker {
    private final PDPageContentStream contents;

    PdfPath(PDPageContentStream contents) {
        this.contents = contents;
    }

    @Override
    public void moveTo(double x, double y) {
        write(() -> contents.moveTo((float) x, (float) y));
    }

    @Override
    public void lineTo(double x, double y) {
        write(() -> contents.lineTo((float) x, (float) y));
    }

    @Override
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        write(() -> contents.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
    }

    @Override
    public void close() {
        write(contents::closePath);
    }

    private interface Writing {
        void write() throws IOException;
    }

    /// Content is collected in memory, where writing does not fail.
    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
