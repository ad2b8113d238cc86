package paretoscope.figure.spec;

import java.util.ArrayList;
import java.util.List;
import paretoscope.figure.scale.ScaleKind;

/// What a spec asks for that cannot be shown, each with its place and a sentence that says what to do.
public final class SpecCheck {
    private final List<Finding> findings = new ArrayList<>();

    private SpecCheck() {}

    /// Something that will be missing from the picture; `path` is the JSON path of where it comes from.
    public record Finding(String path, String sentence) {}

    public static List<Finding> of(FigureSpec spec) {
        var check = new SpecCheck();
        for (var i = 0; i < spec.panels().size(); i++) {
            check.panel(spec.panels().get(i), "$.panels[" + i + "]");
        }
        return List.copyOf(check.findings);
    }

    private void panel(Panel panel, String path) {
        for (var i = 0; i < panel.series().size(); i++) {
            var series = panel.series().get(i);
            var place = path + ".series[" + i + "]";
            column(series, series.x(), panel.x(), "x", place);
            column(series, series.y(), panel.y(), "y", place);
            third(series, panel, place);
        }
        for (var i = 0; i < panel.layers().size(); i++) {
            layer(panel.layers().get(i), panel, path + ".layers[" + i + "]");
        }
    }

    private void column(Series series, Column column, Axis axis, String name, String path) {
        var refused = 0;
        var unknown = 0;
        for (var value : column.toArray()) {
            if (Double.isNaN(value)) {
                unknown++;
            } else if (!axis.scale().accepts(value)) {
                refused++;
            }
        }
        if (unknown > 0) {
            say(path + "." + name, points(unknown) + " of \"" + series.name() + "\" have no known " + name
                    + " and are not drawn");
        }
        if (refused > 0) {
            say(path + "." + name, refusal(refused, series.name(), axis, name));
        }
    }

    private static String refusal(int count, String name, Axis axis, String along) {
        var why = axis.scale().isLogarithmic()
                ? "are infinite, zero or below and have no place on the logarithmic " + along
                        + " axis; a symlog axis shows zero and negative values"
                : "are infinite and have no place on the " + along + " axis";
        return points(count) + " of \"" + name + "\" " + why;
    }

    private void third(Series series, Panel panel, String path) {
        if (!series.size().isEmpty() && panel.size().isEmpty()) {
            say(path + ".size", "the panel has no \"size\" axis that says what the size of \"" + series.name()
                    + "\" means");
        }
        if (!series.shade().isEmpty() && panel.shade().isEmpty()) {
            say(path + ".shade", "the panel has no \"shade\" axis that says what the colour of \"" + series.name()
                    + "\" means");
        }
        if (series.style() == SeriesStyle.BARS && panel.x().scale() != ScaleKind.CATEGORY
                && panel.y().scale() != ScaleKind.CATEGORY) {
            say(path + ".style", "bars need a category axis");
        }
    }

    private void layer(Layer layer, Panel panel, String path) {
        switch (layer) {
            case Layer.StepFront _,Layer.Hull _ -> directed(panel, path);
            case Layer.Reference reference when reference.front().size() > 0 -> directed(panel, path);
            case Layer.Band band when band.steps() -> directed(panel, path);
            case Layer.Rule rule -> rule(rule, panel, path);
            case Layer.Band _,Layer.Reference _,Layer.Knee _,Layer.Identity _,Layer.Curve _,Layer.Arrow _,Layer.Region _,Layer.Annotation _ ->
                {
                }
        }
    }

    private void rule(Layer.Rule rule, Panel panel, String path) {
        var axis = rule.along() == Layer.Along.X ? panel.x() : panel.y();
        if (!axis.scale().accepts(rule.value())) {
            say(path + ".value", "a line at " + rule.value() + " has no place on the axis");
        }
    }

    private void directed(Panel panel, String path) {
        if (panel.x().better() == Better.NEITHER || panel.y().better() == Better.NEITHER) {
            say(path, "a front needs both axes to say which way is better");
        }
    }

    private void say(String path, String sentence) {
        findings.add(new Finding(path, sentence));
    }

    private static String points(int count) {
        return count == 1 ? "1 point" : count + " points";
    }
}
