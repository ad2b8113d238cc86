package paretoscope.figure.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.font.BundledFont;

/// Paints marks into an image with Java2D; text as outlines of the bundled fonts, as no toolkit's own text would agree.
final class Java2dCanvas {
    private final BufferedImage image;
    private final double scale;
    private Graphics2D graphics;

    Java2dCanvas(BufferedImage image, double scale) {
        this.image = image;
        this.scale = scale;
        graphics = graphicsOf(image);
    }

    void paint(Drawing drawing) {
        drawing.background().ifPresent(colour -> fill(Path.rectangle(drawing.page()), colour));
        drawing.marks().forEach(this::add);
        graphics.dispose();
    }

    private void add(Mark mark) {
        switch (mark) {
            case Stroke stroke -> stroke(stroke.path(), stroke.pen());
            case Fill fill -> fill(fill.path(), fill.colour());
            case Symbol symbol -> {
                fill(symbol.path(), symbol.fill());
                symbol.outline().ifPresent(outline -> stroke(symbol.path(), outline.pen()));
            }
            case Glyphs glyphs -> glyphs(glyphs);
            case Cloud cloud -> ShrunkRaster.paint(cloud, graphics, scale);
            case Group group when group.opacity() < 1 -> faded(group);
            case Group group -> clipped(group);
        }
    }

    private void fill(Path path, Colour colour) {
        graphics.setColor(color(colour));
        graphics.fill(shape(path));
    }

    private void stroke(Path path, Pen pen) {
        graphics.setColor(color(pen.colour()));
        graphics.setStroke(stroke(pen));
        graphics.draw(shape(path));
    }

    private void glyphs(Glyphs glyphs) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(glyphs.x(), glyphs.y());
        graphics.rotate(Math.toRadians(glyphs.rotation()));
        graphics.setColor(color(glyphs.colour()));
        for (Path outline : BundledFont.family().outlines(glyphs.text(), glyphs.face(), glyphs.size())) {
            graphics.fill(shape(outline));
        }
        graphics.setTransform(before);
    }

    private void clipped(Group group) {
        java.awt.Shape before = graphics.getClip();
        group.clip().ifPresent(area -> graphics.clip(shape(area)));
        group.marks().forEach(this::add);
        graphics.setClip(before);
    }

    /// The group becomes a picture of its own first, so that its marks do not show through each other.
    private void faded(Group group) {
        Graphics2D below = graphics;
        var layer = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        graphics = graphicsOf(layer);
        clipped(group);
        graphics.dispose();
        graphics = below;

        AffineTransform before = graphics.getTransform();
        graphics.setTransform(new AffineTransform());
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) group.opacity()));
        graphics.drawImage(layer, 0, 0, null);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setTransform(before);
    }

    private Graphics2D graphicsOf(BufferedImage target) {
        Graphics2D made = target.createGraphics();
        made.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        made.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        made.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        made.scale(scale, scale);
        return made;
    }

    private static Color color(Colour colour) {
        return new Color(colour.argb(), true);
    }

    private static Rectangle2D shape(Rectangle area) {
        return new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height());
    }

    private static Path2D shape(Path path) {
        var shape = new Java2dPath();
        path.walk(shape);
        return shape.path();
    }

    private static BasicStroke stroke(Pen pen) {
        int cap = switch (pen.cap()) {
            case BUTT -> BasicStroke.CAP_BUTT;
            case ROUND -> BasicStroke.CAP_ROUND;
            case SQUARE -> BasicStroke.CAP_SQUARE;
        };
        int join = switch (pen.join()) {
            case MITRE -> BasicStroke.JOIN_MITER;
            case ROUND -> BasicStroke.JOIN_ROUND;
            case BEVEL -> BasicStroke.JOIN_BEVEL;
        };
        float limit = (float) Pen.MITRE_LIMIT;
        if (pen.dash().isSolid()) {
            return new BasicStroke((float) pen.width(), cap, join, limit);
        }
        var lengths = new float[pen.dash().lengths().size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = pen.dash().lengths().get(i).floatValue();
        }
        return new BasicStroke((float) pen.width(), cap, join, limit, lengths, (float) pen.dash().phase());
    }
}
