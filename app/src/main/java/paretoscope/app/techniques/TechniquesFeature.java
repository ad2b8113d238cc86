package paretoscope.app.techniques;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.analyses.AnalysisPane;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.feature.ViewFeature;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The techniques view for the window.
public final class TechniquesFeature implements ViewFeature {
    private final TechniquesViewModel model;
    private final AnalysisPane pane;
    private final TechniquesInspector inspector;
    private final Command send;
    private final Command clear;

    public TechniquesFeature(ViewContext context) {
        model = new TechniquesViewModel(context);
        pane = new AnalysisPane(id(), title(), model.shown());
        send = Command.of("Send picked points to the front", model::send).icon(Feather.CORNER_LEFT_UP)
                .when(model.canSend());
        clear = Command.of("Take simulated points off the front", model.simulated()::clear)
                .when(Bindings.createBooleanBinding(() -> !model.simulated().pointsProperty().get().isEmpty(),
                        model.simulated().pointsProperty()));
        inspector = new TechniquesInspector(model, send, clear);
    }

    @Override
    public String id() {
        return "techniques";
    }

    @Override
    public String title() {
        return "Techniques";
    }

    @Override
    public Ikon icon() {
        return Feather.LAYERS;
    }

    @Override
    public Region content() {
        return pane;
    }

    @Override
    public Optional<Region> inspector() {
        return Optional.of(inspector);
    }

    @Override
    public List<Command> commands() {
        return List.of(send, clear);
    }

    @Override
    public void offer(List<Command> onSelection) {
        pane.offer(Stream.concat(commands().stream(), onSelection.stream()).toList());
    }

    @Override
    public Optional<FigureSpec> figure() {
        return model.shown().figure().forExport();
    }

    @Override
    public ObservableValue<String> statusProperty() {
        return model.shown().statusProperty();
    }

    @Override
    public String example() {
        return "digits-repeats";
    }

    @Override
    public void look(Scope scope) {
        model.asking().look(scope);
    }

    @Override
    public void attach() {
        model.asking().attach();
    }

    @Override
    public void detach() {
        model.asking().detach();
    }

    @Override
    public void remember(ObjectNode memory) {
        TechniquesMemory.write(memory, model);
    }

    @Override
    public void restore(JsonNode memory) {
        TechniquesMemory.read(memory, model);
    }

    @Override
    public void close() {
        pane.close();
        inspector.close();
        model.close();
    }
}
