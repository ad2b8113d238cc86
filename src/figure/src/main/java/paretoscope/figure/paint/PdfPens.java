package paretoscope.figure.paint;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;

/// Strokes and fills in one content stream, with transparency as graphics states.
final class PdfPens {
    private final PDPageContentStream contents;
    /// What the stream is set to; not yet known when it begins.
    private double alpha = Double.NaN;

    PdfPens(PDPageContentStream contents) {
        this.contents = contents;
    }

    void fill(Path path, Colour colour) throws IOException {
        if (colour.alpha() > 0 && !path.isEmpty()) {
            fillWith(colour);
            draw(path);
            contents.fill();
        }
    }

    void stroke(Path path, Pen pen) throws IOException {
        if (pen.colour().alpha() == 0 || path.isEmpty()) {
            return;
        }
        alpha(pen.colour().alpha());
        contents.setStrokingColor(color(pen.colour()));
        contents.setLineWidth((float) pen.width());
        contents.setMiterLimit((float) Pen.MITRE_LIMIT);
        contents.setLineCapStyle(switch (pen.cap()) {
            case BUTT -> 0;
            case ROUND -> 1;
            case SQUARE -> 2;
        });
        contents.setLineJoinStyle(switch (pen.join()) {
            case MITRE -> 0;
            case ROUND -> 1;
            case BEVEL -> 2;
        });
        contents.setLineDashPattern(lengths(pen), (float) pen.dash().phase());
        draw(path);
        contents.stroke();
    }

    void fillWith(Colour colour) throws IOException {
        alpha(colour.alpha());
        contents.setNonStrokingColor(color(colour));
    }

    void opaque() throws IOException {
        alpha(1);
    }

    void alpha(double next) throws IOException {
        if (next != alpha) {
            var state = new PDExtendedGraphicsState();
            state.setStrokingAlphaConstant((float) next);
            state.setNonStrokingAlphaConstant((float) next);
            contents.setGraphicsStateParameters(state);
            alpha = next;
        }
    }

    private void draw(Path path) {
        path.walk(new PdfPath(contents));
    }

    private static float[] lengths(Pen pen) {
        var lengths = new float[pen.dash().lengths().size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = pen.dash().lengths().get(i).floatValue();
        }
        return lengths;
    }

    private static PDColor color(Colour colour) {
        return new PDColor(new float[]{colour.red() / 255f, colour.green() / 255f, colour.blue() / 255f},
                PDDeviceRGB.INSTANCE);
    }
}
