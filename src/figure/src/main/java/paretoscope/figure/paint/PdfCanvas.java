package paretoscope.figure.paint;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroupAttributes;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.font.GlyphRun;

/// Paints marks into PDF content that has already been turned upside down, so that y points downwards as in drawings.
final class PdfCanvas {
    private final PDDocument document;
    private final PdfFonts fonts;
    private final Rectangle page;

    PdfCanvas(PDDocument document, PdfFonts fonts, Rectangle page) {
        this.document = document;
        this.fonts = fonts;
        this.page = page;
    }

    void paint(Drawing drawing, PDPageContentStream contents) throws IOException {
        var pens = new PdfPens(contents);
        if (drawing.background().isPresent()) {
            pens.fill(Path.rectangle(page), drawing.background().get());
        }
        for (Mark mark : drawing.marks()) {
            add(mark, contents, pens);
        }
    }

    private void add(Mark mark, PDPageContentStream contents, PdfPens pens) throws IOException {
        switch (mark) {
            case Stroke stroke -> pens.stroke(stroke.path(), stroke.pen());
            case Fill fill -> pens.fill(fill.path(), fill.colour());
            case Symbol symbol -> symbol(symbol, pens);
            case Glyphs glyphs -> glyphs(glyphs, contents, pens);
            case Cloud cloud -> cloud(cloud, contents, pens);
            case Group group when group.opacity() < 1 -> faded(group, contents, pens);
            case Group group -> clipped(group, contents, pens);
        }
    }

    private void symbol(Symbol symbol, PdfPens pens) throws IOException {
        pens.fill(symbol.path(), symbol.fill());
        if (symbol.outline().isPresent()) {
            pens.stroke(symbol.path(), symbol.outline().get().pen());
        }
    }

    private void glyphs(Glyphs glyphs, PDPageContentStream contents, PdfPens pens) throws IOException {
        double turn = Math.toRadians(glyphs.rotation());
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        for (GlyphRun run : BundledFont.family().shape(glyphs.text(), glyphs.face())) {
            switch (run) {
                case GlyphRun.Missing missing -> {
                    contents.saveGraphicsState();
                    contents.transform(new Matrix(cos, sin, -sin, cos, (float) glyphs.x(), (float) glyphs.y()));
                    new PdfPens(contents).fill(BundledFont.family().box(missing, glyphs.size()), glyphs.colour());
                    contents.restoreGraphicsState();
                }
                case GlyphRun.Set set -> {
                    double along = set.start() * glyphs.size();
                    pens.fillWith(glyphs.colour());
                    contents.beginText();
                    contents.setFont(fonts.of(set.font()), (float) glyphs.size());
                    // The second column is turned round once more, because text would stand on its head otherwise.
                    contents.setTextMatrix(new Matrix(cos, sin, sin, -cos, (float) (glyphs.x() + along * cos),
                            (float) (glyphs.y() + along * sin)));
                    contents.showText(set.text());
                    contents.endText();
                }
            }
        }
    }

    private void cloud(Cloud cloud, PDPageContentStream contents, PdfPens pens) throws IOException {
        Raster raster = cloud.raster();
        var image = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
        Rectangle area = cloud.area();
        pens.opaque();
        contents.drawImage(LosslessFactory.createFromImage(document, image), new Matrix((float) area.width(), 0, 0,
                (float) -area.height(), (float) area.x(), (float) area.bottom()));
    }

    private void clipped(Group group, PDPageContentStream contents, PdfPens pens) throws IOException {
        if (group.clip().isEmpty()) {
            addAll(group, contents, pens);
            return;
        }
        contents.saveGraphicsState();
        Rectangle clip = group.clip().get();
        contents.addRect((float) clip.x(), (float) clip.y(), (float) clip.width(), (float) clip.height());
        contents.clip();
        addAll(group, contents, new PdfPens(contents));
        contents.restoreGraphicsState();
    }

    private void addAll(Group group, PDPageContentStream contents, PdfPens pens) throws IOException {
        for (Mark mark : group.marks()) {
            add(mark, contents, pens);
        }
    }

    /// The group becomes a picture of its own first, so that its marks do not show through each other.
    private void faded(Group group, PDPageContentStream contents, PdfPens pens) throws IOException {
        // An appearance stream is a form like any other, and the only kind a page's content stream can write into.
        var form = new PDAppearanceStream(document);
        form.setBBox(new PDRectangle((float) page.width(), (float) page.height()));
        form.setResources(new PDResources());
        form.setGroup(transparencyGroup());
        try (var layer = new PDPageContentStream(document, form)) {
            clipped(group, layer, new PdfPens(layer));
        }
        pens.alpha(group.opacity());
        contents.drawForm(form);
    }

    /// Says that colours mix as they do on a screen.
    static PDTransparencyGroupAttributes transparencyGroup() {
        var attributes = new COSDictionary();
        attributes.setItem(COSName.S, COSName.TRANSPARENCY);
        attributes.setItem(COSName.CS, COSName.DEVICERGB);
        return new PDTransparencyGroupAttributes(attributes);
    }
}
