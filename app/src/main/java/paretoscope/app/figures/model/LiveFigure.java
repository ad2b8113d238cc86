package paretoscope.app.figures.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;
import paretoscope.figure.spec.SeriesStyle;

/// A figure that knows what its data stand for: which configuration a click picks, and what is said about a datum.
///
/// @param configurations labels of configurations, as the selection knows them; data that stand for none are missing
/// @param tips what is said beyond label and values, which every datum tells by itself
public record LiveFigure(FigureSpec spec, Map<MarkId, String> configurations, Map<MarkId, Tip> tips) {
    public LiveFigure {
        configurations = Map.copyOf(configurations);
        tips = Map.copyOf(tips);
    }

    /// A figure whose data stand for nothing that can be picked.
    public static LiveFigure of(FigureSpec spec) {
        return new LiveFigure(spec, Map.of(), Map.of());
    }

    /// A figure whose data are configurations called as their labels say.
    public static LiveFigure ofConfigurations(FigureSpec spec) {
        var configurations = new HashMap<MarkId, String>();
        spec.panels().forEach(panel -> panel.series().forEach(series -> IntStream.range(0, series.count()).forEach(
                datum -> series.label(datum)
                        .ifPresent(label -> configurations.put(new MarkId(series.key(), datum), label)))));
        return new LiveFigure(spec, configurations, Map.of());
    }

    /// The same figure with data that stand for these configurations.
    public LiveFigure standingFor(Map<MarkId, String> labels) {
        return new LiveFigure(spec, labels, tips);
    }

    public LiveFigure telling(Map<MarkId, Tip> words) {
        return new LiveFigure(spec, configurations, words);
    }

    /// The configuration a datum stands for.
    public Optional<String> configuration(MarkId id) {
        return Optional.ofNullable(configurations.get(id));
    }

    /// What is said about a datum: its own words, or its label and its values on the axes.
    public Optional<Tip> tip(MarkId id) {
        return Optional.ofNullable(tips.get(id)).or(() -> AxisTip.of(spec, id));
    }

    /// The figure with some configurations picked and some entries of the legend switched off.
    public FigureSpec showing(Set<String> picked, Set<String> hidden) {
        return spec.withPanels(spec.panels().stream().map(panel -> panel.withSeries(panel.series().stream()
                .map(series -> picking(series, picked).hidden(hidden.contains(series.name()))).toList())).toList());
    }

    /// Picked points stand out; of bars, which have no ring, the others step back.
    private Series picking(Series series, Set<String> picked) {
        int[] rows = IntStream.range(0, series.count()).filter(
                datum -> configuration(new MarkId(series.key(), datum)).filter(picked::contains).isPresent()).toArray();
        if (rows.length == 0) {
            return series;
        }
        var before = series.emphasis();
        if (series.style() != SeriesStyle.BARS) {
            return series.with(new Emphasis(before.front(), Rows.of(rows), before.dimmed(), before.tints()));
        }
        var chosen = Rows.of(rows);
        int[] others = IntStream.range(0, series.count()).filter(datum -> !chosen.has(datum)).toArray();
        return series.with(new Emphasis(before.front(), before.selected(), Rows.of(others), before.tints()));
    }

    /// The data that stand for configurations, from left to right and from top to bottom: the way of the arrow keys.
    List<MarkId> walk(LaidOut laid, Set<String> hidden) {
        return DataWalk.of(spec, laid.layout(), id -> configuration(id).isPresent(), hidden);
    }
}
