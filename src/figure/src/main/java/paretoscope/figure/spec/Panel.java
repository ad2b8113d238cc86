package paretoscope.figure.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One pair of axes with what is drawn on it. `size` and `shade` describe the third objective where series carry one.
public record Panel(String title, Axis x, Axis y, Optional<Axis> size, Optional<Axis> shade, List<Series> series,
        List<Layer> layers) {
    public Panel {
        title = Absent.or(title, "");
        x = Absent.required(x, "x");
        y = Absent.required(y, "y");
        size = Absent.optional(size);
        shade = Absent.optional(shade);
        series = Absent.list(series);
        layers = Absent.list(layers);
    }

    public static Panel of(Axis x, Axis y, List<Series> series) {
        return new Panel("", x, y, Optional.empty(), Optional.empty(), series, List.of());
    }

    public Panel titled(String newTitle) {
        return new Panel(newTitle, x, y, size, shade, series, layers);
    }

    public Panel along(Axis newX, Axis newY) {
        return new Panel(title, newX, newY, size, shade, series, layers);
    }

    public Panel withSeries(List<Series> newSeries) {
        return new Panel(title, x, y, size, shade, newSeries, layers);
    }

    public Panel withLayers(List<Layer> newLayers) {
        return new Panel(title, x, y, size, shade, series, newLayers);
    }

    /// The same panel with one more layer.
    public Panel and(Layer layer) {
        var more = new ArrayList<>(layers);
        more.add(layer);
        return withLayers(more);
    }

    public Panel sizedBy(Axis axis) {
        return new Panel(title, x, y, Optional.of(axis), shade, series, layers);
    }

    public Panel shadedBy(Axis axis) {
        return new Panel(title, x, y, size, Optional.of(axis), series, layers);
    }
}
