package paretoscope.app.analyses;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.figures.model.EmptyState;
import paretoscope.app.figures.model.FigureModel;

/// What an analysis view shows: the page that is chosen, its figure, the key numbers above it, the values below it, and what
/// to mind.
public final class AnalysisModel implements AutoCloseable {
    private final List<Page> pages;
    private final ObjectProperty<Page> page;
    private final FigureModel figure;
    private final ReadOnlyObjectWrapper<List<KeyNumber>> numbers = new ReadOnlyObjectWrapper<>(this, "numbers",
            List.of());
    private final ReadOnlyObjectWrapper<List<String>> notes = new ReadOnlyObjectWrapper<>(this, "notes", List.of());
    private final ReadOnlyObjectWrapper<ResultTable> table = new ReadOnlyObjectWrapper<>(this, "table",
            ResultTable.none());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");

    /// @param pages at least one, the first is shown first
    public AnalysisModel(List<Page> pages, ViewContext context) {
        this.pages = List.copyOf(pages);
        page = new SimpleObjectProperty<>(this, "page", pages.getFirst());
        figure = new FigureModel(context.selection(), context.theme());
    }

    public List<Page> pages() {
        return pages;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /// Shows a page by its name; nothing happens when there is none of that name.
    public void turnTo(String id) {
        pages.stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(page::set);
    }

    public FigureModel figure() {
        return figure;
    }

    public ReadOnlyObjectProperty<List<KeyNumber>> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /// What to mind, a sentence each.
    public ReadOnlyObjectProperty<List<String>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ResultTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// What the status bar says.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Shows the numbers and values of an answer; the figure is set apart.
    public void show(List<KeyNumber> keys, ResultTable values, List<String> toMind, String said) {
        numbers.set(List.copyOf(keys));
        table.set(values);
        notes.set(List.copyOf(toMind));
        status.set(said);
    }

    /// Shows words in place of everything.
    public void showInstead(EmptyState words) {
        show(List.of(), ResultTable.none(), List.of(), "");
        figure.showInstead(words);
    }

    @Override
    public void close() {
        figure.close();
    }
}
