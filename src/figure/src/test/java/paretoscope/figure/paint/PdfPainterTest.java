package paretoscope.figure.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Group;

class PdfPainterTest {
    @Test
    void thePageIsAsLargeAsTheDrawing() throws IOException {
        try (PDDocument document = read(new Drawing(396.5, 244, Optional.empty(), List.of()))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(396.5f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(244f);
        }
    }

    @Test
    void everyFontIsAnEmbeddedTrueTypeSubset() throws IOException {
        try (PDDocument document = read(Sampler.drawing())) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDType0Font font = (PDType0Font) resources.getFont(name);
                assertThat(font.getDescendantFont()).isInstanceOf(PDCIDFontType2.class);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans.*");
            }
        }
    }

    @Test
    void textReadsBackAsItWasWritten() throws IOException {
        try (PDDocument document = read(Sampler.drawing())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Sampler: every mark once")
                    .contains("cost per task ≤ $5.00 (−12 %), µ ± σ, α → β").contains("Ελληνικά, Привет");
        }
    }

    @Test
    void pdfAndMeasureAgreeOnTheWidthOfText() throws IOException {
        var text = Sampler.text("fifty-five Affine fjords", FontFace.ITALIC, 10, 5, 20, 0);
        var ends = new double[1];
        try (PDDocument document = read(new Drawing(200, 40, Optional.empty(), List.of(text)))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    ends[0] = Math.max(ends[0], position.getX() + position.getWidth());
                }
            }.getText(document);
        }

        assertThat(ends[0]).isCloseTo(5 + text.width(), within(0.01));
    }

    @Test
    void theFileHasATitleAndNeitherAuthorNorDate() throws IOException {
        var drawing = new Drawing(50, 40, Optional.empty(), List.of(Group.titled("Accuracy & <cost>", List.of())));
        try (PDDocument document = read(drawing)) {
            var about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("Accuracy & <cost>");
            assertThat(about.getAuthor()).isNull();
            assertThat(about.getCreationDate()).isNull();
            assertThat(about.getModificationDate()).isNull();
        }
    }

    @Test
    void theCallersStreamStaysOpen() throws IOException {
        var closed = new boolean[1];
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        new PdfPainter().paint(Sampler.drawing(), out);

        assertThat(closed[0]).isFalse();
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.").endsWith("%%EOF\n");
    }

    private static PDDocument read(Drawing drawing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new PdfPainter().paint(drawing, bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }
}
