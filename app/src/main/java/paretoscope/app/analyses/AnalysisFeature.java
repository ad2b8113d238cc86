package paretoscope.app.analyses;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewFeature;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A view made of a question at the right and pages of answers to it, for the window. What differs from view to view is its
/// name, its model and its inspector.
public abstract class AnalysisFeature implements ViewFeature {
    private final Named named;
    private final AnalysisViewModel<?, ?> model;
    private final Once<AnalysisInspector> inspector;
    private final Once<AnalysisPane> pane;
    private List<Command> offered = List.of();

    /// What a view goes by.
    ///
    /// @param id of what it remembers and of its pictures; never changes
    /// @param title on its tab
    /// @param example the folder of sample results that has something to show
    public record Named(String id, String title, Ikon icon, String example) {}

    /// @param inspector makes the panel at the right when the view is first looked at
    protected AnalysisFeature(Named named, AnalysisViewModel<?, ?> model, Supplier<AnalysisInspector> inspector) {
        this.named = named;
        this.model = model;
        this.inspector = Once.of(inspector);
        pane = Once.of(this::pane);
    }

    private AnalysisPane pane() {
        var made = new AnalysisPane(named.id(), named.title(), model.shown());
        made.offer(offered);
        return made;
    }

    @Override
    public final String id() {
        return named.id();
    }

    @Override
    public final String title() {
        return named.title();
    }

    @Override
    public final Ikon icon() {
        return named.icon();
    }

    @Override
    public final String example() {
        return named.example();
    }

    @Override
    public final Region content() {
        return pane.get();
    }

    @Override
    public final Optional<Supplier<? extends Region>> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public final void offer(List<Command> onSelection) {
        offered = Stream.concat(commands().stream(), onSelection.stream()).toList();
        pane.ifMade(made -> made.offer(offered));
    }

    @Override
    public final List<String> pages() {
        return model.shown().pages().stream().map(Page::id).toList();
    }

    @Override
    public final Optional<FigureSpec> figure() {
        return model.shown().figure().forExport();
    }

    @Override
    public final ObservableValue<String> statusProperty() {
        return model.shown().statusProperty();
    }

    @Override
    public final void look(Scope scope) {
        model.asking().look(scope);
    }

    @Override
    public final void attach() {
        model.asking().attach();
    }

    @Override
    public final void detach() {
        model.asking().detach();
    }

    @Override
    public final void remember(ObjectNode memory) {
        model.remember(memory);
    }

    @Override
    public final void restore(JsonNode memory) {
        model.restore(memory);
    }

    @Override
    public final void close() {
        pane.ifMade(AnalysisPane::close);
        inspector.ifMade(AnalysisInspector::close);
        model.close();
    }
}
