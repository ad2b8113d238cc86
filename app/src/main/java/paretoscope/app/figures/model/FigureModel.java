package paretoscope.app.figures.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;
import paretoscope.app.theme.Theme;
import paretoscope.figure.drawing.MarkId;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.layout.FigureLayout;
import paretoscope.figure.spec.FigureSpec;

/// One figure of a view: what is shown, laid out for the room there is, with what is picked standing out.
///
/// A view sets the figure, or says what is missing; everything else follows.
public final class FigureModel implements AutoCloseable {
    /// In points; the numbers along the axes are then as large as the window's own text.
    public static final double TEXT = 10.5;

    private final Selection selection;
    private final ObservableValue<Theme> theme;
    private final ReadOnlyObjectWrapper<Optional<LiveFigure>> figure = new ReadOnlyObjectWrapper<>(this, "figure",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<EmptyState>> empty = new ReadOnlyObjectWrapper<>(this, "empty",
            Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final ObjectProperty<ChartSize> size = new SimpleObjectProperty<>(this, "size", ChartSize.NONE);
    private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(this, "hidden", Set.of());
    private final ReadOnlyObjectWrapper<Optional<LaidOut>> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            Optional.empty());
    private final Subscriptions subscriptions = new Subscriptions();

    public FigureModel(Selection selection, ObservableValue<Theme> theme) {
        this.selection = selection;
        this.theme = theme;
        subscriptions.add(selection.labelsProperty().subscribe((_, _) -> layOut()));
        subscriptions.add(theme.subscribe((_, _) -> layOut()));
        hidden.subscribe((_, _) -> layOut());
        size.subscribe((_, _) -> layOut());
    }

    /// Shows a figure.
    public void show(LiveFigure now) {
        figure.set(Optional.of(now));
        empty.set(Optional.empty());
        layOut();
    }

    /// Shows words in place of a figure.
    public void showInstead(EmptyState words) {
        figure.set(Optional.empty());
        empty.set(Optional.of(words));
        layOut();
    }

    public ReadOnlyObjectProperty<Optional<LiveFigure>> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /// What stands in the figure's place.
    public ReadOnlyObjectProperty<Optional<EmptyState>> emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether another figure is being worked out.
    public BooleanProperty busyProperty() {
        return busy;
    }

    public ObjectProperty<ChartSize> sizeProperty() {
        return size;
    }

    /// The series that are switched off in the legend.
    public ObjectProperty<Set<String>> hiddenProperty() {
        return hidden;
    }

    /// What is on the screen: empty without a figure or without room.
    public ReadOnlyObjectProperty<Optional<LaidOut>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public Selection selection() {
        return selection;
    }

    /// Switches a legend entry off, or on again.
    public void toggle(String series) {
        var next = new HashSet<>(hidden.get());
        if (!next.remove(series)) {
            next.add(series);
        }
        hidden.set(Set.copyOf(next));
    }

    /// Picks what a datum stands for, alone or with what was picked before; says whether it stands for anything.
    public boolean pick(MarkId id, boolean add) {
        var label = figure.get().flatMap(now -> now.configuration(id));
        label.ifPresent(name -> {
            if (add) {
                selection.toggle(name);
            } else {
                selection.set(List.of(name));
            }
        });
        return label.isPresent();
    }

    /// What is said about a datum.
    public Optional<Tip> tip(MarkId id) {
        return figure.get().flatMap(now -> now.tip(id));
    }

    /// Where a datum stands in the room there is.
    public Optional<Place> place(MarkId id) {
        return figure.get().flatMap(now -> shown.get().flatMap(laid -> DataWalk.place(now.spec(), laid.layout(), id)));
    }

    /// The data that keys walk over, in order.
    public List<MarkId> walk() {
        return figure.get().flatMap(now -> shown.get().map(laid -> now.walk(laid, hidden.get()))).orElse(List.of());
    }

    /// The figure for a file or the clipboard: in the standard size and light, with what is picked and switched off.
    public Optional<FigureSpec> forExport() {
        return figure.get().map(now -> now.showing(selection.labels(), hidden.get()));
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void layOut() {
        shown.set(figure.get().filter(_ -> size.get().isUsable()).map(this::laidOut));
    }

    private LaidOut laidOut(LiveFigure now) {
        var spec = now.showing(selection.labels(), hidden.get());
        var dressed = spec.with(spec.style().themed(theme.getValue().figures()).sized(TEXT));
        return new LaidOut(
                FigureLayout.of(dressed, size.get().width(), size.get().height(), BundledFont.family()));
    }
}
