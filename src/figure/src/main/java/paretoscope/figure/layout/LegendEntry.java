package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.SymbolShape;
import paretoscope.figure.scale.NumberText;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;
import paretoscope.figure.spec.VenuePreset;

/// One line of a legend: a sample of what is drawn, and its name.
sealed interface LegendEntry {
    String name();

    /// A series, as symbol, line or both; faded when it is switched off, hollow when its points have colours of their own.
    record OfSeries(String name, Look look, SeriesStyle style, boolean hidden, boolean shaded) implements LegendEntry {}

    record OfLine(String name, Colour colour, LineStyle line) implements LegendEntry {}

    record OfArea(String name, Colour colour) implements LegendEntry {}

    /// What a symbol of a certain size stands for.
    record OfSize(String name, SymbolShape shape, double diameter) implements LegendEntry {}

    /// A heading over the entries that follow.
    record Heading(String name) implements LegendEntry {}

    /// All entries of a figure, each name once, in the order of the spec.
    static List<LegendEntry> all(FigureSpec spec, Map<String, Look> looks, Dress dress) {
        var entries = new ArrayList<LegendEntry>();
        var seen = new HashSet<String>();
        // On paper a series that is switched off is not there; on a screen its entry is how to bring it back.
        var onScreen = spec.size().venue().map(venue -> venue == VenuePreset.SCREEN).orElse(true);
        for (var panel : spec.panels()) {
            for (var series : panel.series()) {
                if (isListed(series, onScreen) && seen.add(series.name())) {
                    entries.add(new OfSeries(series.name(), looks.get(series.name()), series.style(), series.hidden(),
                            !series.shade().isEmpty() && panel.shade().isPresent()));
                }
            }
            for (var layer : panel.layers()) {
                of(layer, looks, dress).filter(e -> !e.name().isBlank() && seen.add(e.name())).ifPresent(entries::add);
            }
        }
        spec.panels().stream().filter(panel -> panel.size().isPresent()).findFirst()
                .ifPresent(panel -> entries.addAll(sizes(panel, dress)));
        return entries;
    }

    private static boolean isListed(Series series, boolean onScreen) {
        return !series.name().isBlank() && (onScreen || !series.hidden());
    }

    private static Optional<LegendEntry> of(Layer layer, Map<String, Look> looks, Dress dress) {
        return switch (layer) {
            case Layer.StepFront front ->
                Optional.of(new OfLine(front.name(), colour(front.colour(), front.name(), looks, dress), front.line()));
            case Layer.Band band ->
                Optional.of(new OfArea(band.name(), colour(band.colour(), band.name(), looks, dress)));
            case Layer.Curve curve ->
                Optional.of(new OfLine(curve.name(), colour(curve.colour(), curve.name(), looks, dress), curve.line()));
            case Layer.Region region ->
                Optional.of(new OfArea(region.name(), colour(region.colour(), region.name(), looks, dress)));
            case Layer.Hull hull ->
                Optional.of(new OfLine(hullName(hull), colour(hull.colour(), hull.name(), looks, dress),
                        LineStyle.DOTTED));
            case Layer.Reference _,Layer.Knee _,Layer.Rule _,Layer.Identity _,Layer.Arrow _,Layer.Annotation _ ->
                Optional.empty();
        };
    }

    private static String hullName(Layer.Hull hull) {
        return hull.name().isBlank() ? Layer.MIXING : hull.name() + ", " + Layer.MIXING;
    }

    private static Colour colour(Optional<Colour> own, String name, Map<String, Look> looks, Dress dress) {
        return Look.ofLayer(own, name, looks, dress.theme().ink(), dress.theme());
    }

    private static List<LegendEntry> sizes(Panel panel, Dress dress) {
        var axis = panel.size().orElseThrow();
        var full = SymbolSizes.full(panel);
        var entries = new ArrayList<LegendEntry>();
        entries.add(new Heading(AxisTitle.words(axis)));
        for (var share : new double[]{0.1, 0.4, 1}) {
            var value = rounded(full * share);
            var diameter = SymbolSizes.diameter(value, full, SymbolSizes.largest(dress), 0.1);
            entries.add(new OfSize(NumberText.of(value, axis.numbers(), axis.unit()), SymbolShape.CIRCLE, diameter));
        }
        return entries;
    }

    /// One significant digit.
    private static double rounded(double value) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(value, Double.MIN_NORMAL))));
        return Math.round(value / power) * power;
    }
}
