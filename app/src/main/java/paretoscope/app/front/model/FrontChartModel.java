package paretoscope.app.front.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.figures.model.ChartSize;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.charts.FrontChartOptions;
import paretoscope.charts.FrontPlot;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.ThemeName;
import paretoscope.views.front.FrontFigure;

/// The picture of an answer: what of it is drawn, which stretch, how large, in which colours.
public final class FrontChartModel implements AutoCloseable {
    /// In points; the numbers along the axes are then as large as the window's own text.
    private static final double TEXT = 10.5;

    private final Selection selection;
    private final ObjectProperty<FrontChartOptions> options = new SimpleObjectProperty<>(this, "options",
            FrontChartOptions.standard());
    private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(this, "hidden", Set.of());
    private final ObjectProperty<ZoomWindow> window = new SimpleObjectProperty<>(this, "window", ZoomWindow.ALL);
    private final ObjectProperty<ChartSize> size = new SimpleObjectProperty<>(this, "size", ChartSize.NONE);
    private final ObjectProperty<ThemeName> theme = new SimpleObjectProperty<>(this, "theme", ThemeName.LIGHT);
    private final ObjectProperty<List<SimulatedPoint>> simulated = new SimpleObjectProperty<>(this, "simulated",
            List.of());
    private final ReadOnlyObjectWrapper<Optional<ShownFront>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<FrontAnswer.Found> answer = Optional.empty();
    private List<String> axes = List.of();

    FrontChartModel(Selection selection) {
        this.selection = selection;
        subscriptions.add(selection.labelsProperty().subscribe((_, _) -> layOut()));
        options.subscribe((_, _) -> layOut());
        hidden.subscribe((_, _) -> layOut());
        window.subscribe((_, _) -> layOut());
        size.subscribe((_, _) -> layOut());
        theme.subscribe((_, _) -> layOut());
        simulated.subscribe((_, _) -> layOut());
    }

    public ObjectProperty<FrontChartOptions> optionsProperty() {
        return options;
    }

    /// The groups that are switched off in the legend.
    public ObjectProperty<Set<String>> hiddenProperty() {
        return hidden;
    }

    /// The stretch of the axes that is shown.
    public ObjectProperty<ZoomWindow> windowProperty() {
        return window;
    }

    public ObjectProperty<ChartSize> sizeProperty() {
        return size;
    }

    public ObjectProperty<ThemeName> themeProperty() {
        return theme;
    }

    /// Simulated points to draw beside the real configurations.
    public ObjectProperty<List<SimulatedPoint>> simulatedProperty() {
        return simulated;
    }

    /// What is on the screen: empty without an answer or without room.
    public ReadOnlyObjectProperty<Optional<ShownFront>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Switches a legend entry off, or on again.
    public void toggle(String group) {
        var next = new HashSet<>(hidden.get());
        if (!next.remove(group)) {
            next.add(group);
        }
        hidden.set(Set.copyOf(next));
    }

    void show(Optional<FrontAnswer.Found> found) {
        found.map(FrontChartModel::axesOf).ifPresent(now -> {
            // The first axes are those the window was left with.
            if (!axes.isEmpty() && !axes.equals(now)) {
                window.set(ZoomWindow.ALL);
            }
            axes = now;
        });
        answer = found;
        layOut();
    }

    private static List<String> axesOf(FrontAnswer.Found found) {
        return found.result().objectives().stream()
                .map(objective -> objective.name() + " " + objective.metric().unit().symbol() + " " + objective.scale()
                        + " " + objective.direction())
                .toList();
    }

    /// The figure as it is now, for a file or the clipboard: in the standard size, light, with its budgets drawn.
    FigureSpec forExport(List<FrontPlot.Limit> budgets) {
        var found = answer.orElseThrow();
        return whole(found, figure(found, budgets));
    }

    private FigureSpec whole(FrontAnswer.Found found, FrontFigure figure) {
        return window.get().in(simulated(found).on(figure.spec(), selection.labels()));
    }

    private SimulatedSeries simulated(FrontAnswer.Found found) {
        return new SimulatedSeries(found.result(), simulated.get());
    }

    private FrontFigure figure(FrontAnswer.Found found, List<FrontPlot.Limit> budgets) {
        return FrontFigure.of(found.result(), options.get(), selectedRows(found), hidden.get(), budgets);
    }

    private Set<Integer> selectedRows(FrontAnswer.Found found) {
        var labels = found.result().table().labels();
        return selection.labels().isEmpty()
                ? Set.of()
                : IntStream.range(0, labels.size()).filter(row -> selection.contains(labels.get(row))).boxed()
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void layOut() {
        shown.set(answer.filter(_ -> size.get().isUsable()).map(this::laidOut));
    }

    private ShownFront laidOut(FrontAnswer.Found found) {
        var figure = figure(found, List.of());
        var spec = whole(found, figure);
        var dressed = spec.with(spec.style().themed(theme.get()).sized(TEXT));
        var layout = FigureLayout.of(dressed, size.get().width(), size.get().height(), BundledFont.family());
        return new ShownFront(found, figure, layout, hidden.get(), simulated(found).shown());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
