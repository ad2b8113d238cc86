package paretoscope.figure.paint;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import paretoscope.figure.drawing.Drawing;

/// Writes a one-page PDF 1.7: text as text with its fonts embedded as TrueType subsets, colours as they are on screen.
///
/// The file names its title and this program, but no author and no date: it may go into a blind review.
public record PdfPainter() implements FigurePainter {
    /// PDFBox mixes this into the file's identifier in place of the clock.
    private static final long FIXED_IDENTIFIER = 1;

    @Override
    public void paint(Drawing drawing, OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            document.setDocumentId(FIXED_IDENTIFIER);
            describe(document, drawing);
            var page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            page.getCOSObject().setItem(COSName.GROUP, PdfCanvas.transparencyGroup().getCOSObject());
            document.addPage(page);
            try (var contents = new PDPageContentStream(document, page)) {
                contents.transform(new Matrix(1, 0, 0, -1, 0, (float) drawing.height()));
                new PdfCanvas(document, new PdfFonts(document), drawing.page()).paint(drawing, contents);
            }
            document.save(new UnclosedStream(out), CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private static void describe(PDDocument document, Drawing drawing) {
        document.setVersion(1.7f);
        document.getDocumentInformation().setCreator("Paretoscope");
        drawing.title().ifPresent(title -> {
            document.getDocumentInformation().setTitle(title);
            var preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
        });
    }
}
