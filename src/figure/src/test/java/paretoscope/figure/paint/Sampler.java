package paretoscope.figure.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.Dash;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.drawing.Path;
import paretoscope.figure.drawing.Pen;
import paretoscope.figure.drawing.Raster;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.font.BundledFont;

/// One drawing with every kind of mark, for looking at and for comparing painters.
final class Sampler {
    static final Colour BLUE = Colour.hex("#0072b2");
    static final Colour ORANGE = Colour.hex("#d55e00");

    private Sampler() {}

    static Drawing drawing() {
        var marks = new ArrayList<Mark>();
        marks.add(text("Sampler: every mark once", FontFace.BOLD, 11, 10, 18, 0));
        marks.add(text("cost per task ≤ $5.00 (−12 %), µ ± σ, α → β", FontFace.REGULAR, 9, 10, 34, 0));
        marks.add(text("in vitro, Ångström, Ελληνικά, Привет", FontFace.ITALIC, 9, 10, 48, 0));
        marks.add(text("missing: 中文", FontFace.REGULAR, 9, 200, 48, 0));
        marks.add(text("turned −90°", FontFace.REGULAR, 9, 290, 110, -90));
        marks.add(text("30°", FontFace.BOLD, 9, 262, 70, 30));
        symbols(marks);
        lines(marks);
        marks.add(overlapping(1, 10));
        marks.add(overlapping(0.5, 70));
        marks.add(Group.clipped(new Rectangle(130, 140, 30, 30), List.of(Fill.of(Path.circle(130, 155, 20), ORANGE),
                text("clipped", FontFace.REGULAR, 12, 132, 160, 0))));
        marks.add(new Cloud(gradient(), new Rectangle(180, 140, 60, 30), Optional.empty()));
        return new Drawing(300, 180, Optional.of(Colour.WHITE), List.of(Group.titled("Sampler", marks)));
    }

    static Glyphs text(String text, FontFace face, double size, double x, double y, double rotation) {
        double width = BundledFont.family().advance(text, face, size);
        return new Glyphs(text, face, size, x, y, rotation, Colour.BLACK, width, Optional.empty());
    }

    private static void symbols(List<Mark> marks) {
        for (SymbolShape shape : SymbolShape.values()) {
            double x = 18 + 26 * shape.ordinal();
            var outline = Optional.of(new Symbol.Outline(Colour.BLACK, 0.6));
            marks.add(new Symbol(shape, x, 66, 12, BLUE.withAlpha(0.6), outline,
                    Optional.of(new MarkId("shapes", shape.ordinal()))));
            marks.add(new Symbol(shape, x, 86, 7, Colour.CLEAR, outline, Optional.empty()));
        }
    }

    private static void lines(List<Mark> marks) {
        Path steps = Path.polyline(new double[]{10, 60, 60, 120, 120, 180}, new double[]{130, 130, 115, 115, 104, 104});
        marks.add(Stroke.of(steps, Pen.solid(ORANGE, 1.5)));
        marks.add(Stroke.of(steps.scaledAndMoved(1, 4, 4), Pen.solid(BLUE.withAlpha(0.5), 3).rounded()));
        marks.add(Stroke.of(Path.line(190, 104, 270, 104), Pen.solid(Colour.BLACK, 1).dashed(Dash.of(4, 2))));
        marks.add(Stroke.of(Path.line(190, 112, 270, 112), Pen.solid(Colour.BLACK, 2).dashed(Dash.of(0, 4)).rounded()));
        marks.add(Stroke.of(Path.builder().moveTo(190, 130).curveTo(210, 100, 250, 150, 270, 120).build(),
                Pen.solid(BLUE, 1)));
    }

    private static Group overlapping(double opacity, double x) {
        List<Mark> discs = List.of(Fill.of(Path.circle(x + 15, 155, 13), BLUE),
                Fill.of(Path.circle(x + 30, 155, 13), ORANGE));
        return new Group(discs, Optional.empty(), opacity, Optional.of("discs"), Optional.empty(), Optional.empty());
    }

    private static Raster gradient() {
        var argb = new int[24 * 12];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % 24 * 11 << 24 | (i / 24 * 21) << 16 | 0x72B2;
        }
        return new Raster(24, 12, argb);
    }
}
