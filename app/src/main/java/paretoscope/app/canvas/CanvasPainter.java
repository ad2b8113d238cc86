package paretoscope.app.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import paretoscope.app.theme.UiFonts;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.font.GlyphRun;

/// Paints a drawing on a canvas, mark by mark.
///
/// Marks are in points; the factor makes them pixels. Thin upright lines are moved to whole pixels, because a grid that
/// is sharp here and blurred there looks like an error. A group's opacity is applied mark by mark.
public final class CanvasPainter {
    private final GraphicsContext to;
    private final double factor;

    /// @param factor pixels in a point
    public CanvasPainter(GraphicsContext to, double factor) {
        this.to = to;
        this.factor = factor;
    }

    /// Paints all of a drawing over what is there.
    public void paint(Drawing drawing) {
        to.save();
        to.scale(factor, factor);
        drawing.background().ifPresent(colour -> {
            to.setFill(FxColours.of(colour));
            to.fillRect(0, 0, drawing.width(), drawing.height());
        });
        paint(drawing.marks());
        to.restore();
    }

    /// Paints single marks, as a layer above a drawing does.
    public void paintMarks(List<Mark> marks) {
        to.save();
        to.scale(factor, factor);
        paint(marks);
        to.restore();
    }

    private void paint(List<Mark> marks) {
        marks.forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Fill fill -> fill(fill);
            case Stroke stroke -> stroke(stroke);
            case Symbol symbol -> symbol(symbol);
            case Glyphs glyphs -> glyphs(glyphs);
            case Cloud cloud -> cloud(cloud);
            case Group group -> group(group);
        }
    }

    private void fill(Fill fill) {
        trace(fill.path());
        to.setFill(FxColours.of(fill.colour()));
        to.fill();
    }

    private void stroke(Stroke stroke) {
        var sharp = PixelGrid.sharpen(stroke, factor);
        var areas = UprightLine.areas(sharp);
        if (areas.isEmpty()) {
            trace(sharp.path());
            take(sharp.pen());
            to.stroke();
        } else {
            to.setFill(FxColours.of(sharp.pen().colour()));
            areas.forEach(area -> to.fillRect(area.x(), area.y(), area.width(), area.height()));
        }
    }

    private void symbol(Symbol symbol) {
        trace(symbol.path());
        to.setFill(FxColours.of(symbol.fill()));
        to.fill();
        symbol.outline().ifPresent(outline -> {
            take(outline.pen());
            to.stroke();
        });
    }

    private void glyphs(Glyphs glyphs) {
        to.save();
        to.translate(glyphs.x(), glyphs.y());
        to.rotate(glyphs.rotation());
        // In pixels: letters that are scaled are drawn as outlines, one by one.
        to.scale(1 / factor, 1 / factor);
        to.setFill(FxColours.of(glyphs.colour()));
        for (var run : BundledFont.family().shape(glyphs.text(), glyphs.face())) {
            run(run, glyphs.size() * factor);
        }
        to.restore();
    }

    private void run(GlyphRun run, double size) {
        switch (run) {
            case GlyphRun.Set set -> {
                to.setFont(UiFonts.of(set.font(), size));
                to.fillText(set.text(), set.start() * size, 0);
            }
            case GlyphRun.Missing missing -> {
                trace(BundledFont.family().box(missing, size));
                to.fill();
            }
        }
    }

    private void cloud(Cloud cloud) {
        var raster = cloud.raster();
        var image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter().setPixels(0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbInstance(),
                raster.argb(), 0, raster.width());
        to.setImageSmoothing(false);
        var area = cloud.area();
        to.drawImage(image, area.x(), area.y(), area.width(), area.height());
    }

    private void group(Group group) {
        to.save();
        group.clip().ifPresent(this::clip);
        to.setGlobalAlpha(to.getGlobalAlpha() * group.opacity());
        paint(group.marks());
        to.restore();
    }

    private void clip(Rectangle wanted) {
        var area = PixelGrid.around(wanted, factor);
        to.beginPath();
        to.rect(area.x(), area.y(), area.width(), area.height());
        to.clip();
    }

    private void trace(paretoscope.figure.drawing.Path path) {
        to.beginPath();
        path.walk(new CanvasPath(to));
    }

    private void take(Pen pen) {
        to.setStroke(FxColours.of(pen.colour()));
        to.setLineWidth(pen.width());
        to.setMiterLimit(Pen.MITRE_LIMIT);
        to.setLineCap(switch (pen.cap()) {
            case BUTT -> StrokeLineCap.BUTT;
            case ROUND -> StrokeLineCap.ROUND;
            case SQUARE -> StrokeLineCap.SQUARE;
        });
        to.setLineJoin(switch (pen.join()) {
            case MITRE -> StrokeLineJoin.MITER;
            case ROUND -> StrokeLineJoin.ROUND;
            case BEVEL -> StrokeLineJoin.BEVEL;
        });
        to.setLineDashes(pen.dash().lengths().stream().mapToDouble(Double::doubleValue).toArray());
        to.setLineDashOffset(pen.dash().phase());
    }
}
