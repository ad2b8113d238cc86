package paretoscope.views.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import paretoscope.figure.drawing.Cloud;
import paretoscope.figure.drawing.Drawing;
import paretoscope.figure.drawing.Fill;
import paretoscope.figure.drawing.Glyphs;
import paretoscope.figure.drawing.Group;
import paretoscope.figure.drawing.Mark;
import paretoscope.figure.drawing.Stroke;
import paretoscope.figure.drawing.Symbol;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.VenuePreset;

/// Whether a figure keeps to what its venue asks for, measured on the finished drawing.
final class VenueCheck {
    /// Half a point: less cannot be seen, and millimetres do not divide evenly.
    private static final double TOLERANCE = 0.5;

    private final List<String> sentences = new ArrayList<>();
    private final Drawing drawing;

    private VenueCheck(Drawing drawing) {
        this.drawing = drawing;
    }

    static List<String> of(FigureSpec spec, FigureLayout layout) {
        var check = new VenueCheck(layout.drawing());
        spec.size().venue().ifPresent(check::venue);
        check.dropped(layout.labelsDropped());
        return List.copyOf(check.sentences);
    }

    private void venue(VenuePreset venue) {
        if (Math.abs(drawing.width() - venue.width()) > TOLERANCE) {
            say("the figure is %s in wide, %s gives %s in", inches(drawing.width()), venue.title(),
                    inches(venue.width()));
        }
        venue.tallest().filter(most -> drawing.height() > most + TOLERANCE)
                .ifPresent(most -> say("the figure is %s in high, %s accepts %s in", inches(drawing.height()),
                        venue.title(), inches(most)));
        double smallest = sizes(drawing.marks()).min().orElse(Double.POSITIVE_INFINITY);
        if (smallest < venue.smallestText() - 0.01) {
            say("the smallest text is %s pt, %s asks for %s pt or more; choose a larger text size", number(smallest),
                    venue.title(), number(venue.smallestText()));
        }
        double largest = sizes(drawing.marks()).max().orElse(0);
        venue.largestText().filter(most -> largest > most + 0.01)
                .ifPresent(most -> say("the largest text is %s pt, %s asks for %s pt or less", number(largest),
                        venue.title(), number(most)));
    }

    private void dropped(int labels) {
        if (labels > 0) {
            say("%d label%s found no room; make the figure larger or label fewer points", labels,
                    labels == 1 ? "" : "s");
        }
    }

    private static DoubleStream sizes(List<Mark> marks) {
        return marks.stream().flatMapToDouble(mark -> switch (mark) {
            case Group group -> sizes(group.marks());
            case Glyphs text -> DoubleStream.of(text.size());
            case Stroke _,Fill _,Symbol _,Cloud _ -> DoubleStream.empty();
        });
    }

    private void say(String form, Object... parts) {
        sentences.add(String.format(Locale.ROOT, form, parts));
    }

    private static String inches(double points) {
        return String.format(Locale.ROOT, "%.2f", points / 72);
    }

    private static String number(double points) {
        var text = String.format(Locale.ROOT, "%.1f", points);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
