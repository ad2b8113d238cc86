package paretoscope.app.front;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.screen.Subscriptions;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The front view for the window: its chart, its inspector, and what both show.
public final class FrontFeature implements ViewFeature {
    private final FrontViewModel model;
    private final FrontView chart;
    private final FrontInspector inspector;
    private final Subscriptions subscriptions = new Subscriptions();

    public FrontFeature(ViewContext context) {
        model = new FrontViewModel(context.project(), context.background(), context.ui(), context.selection());
        chart = new FrontView(model);
        inspector = new FrontInspector(model);
        subscriptions.add(context.preferences().property()
                .subscribe(now -> model.valuesProperty().set(now.values())));
        subscriptions.add(context.simulated().pointsProperty().subscribe(model.chart().simulatedProperty()::set));
        subscriptions.add(context.theme().subscribe(now -> model.chart().themeProperty().set(now.figures())));
    }

    @Override
    public String id() {
        return "front";
    }

    @Override
    public String title() {
        return "Front";
    }

    @Override
    public Ikon icon() {
        return Feather.TRENDING_UP;
    }

    @Override
    public Region content() {
        return chart;
    }

    @Override
    public Optional<Region> inspector() {
        return Optional.of(inspector);
    }

    /// Puts a section of another feature into the inspector.
    public void beside(String heading, Region section) {
        inspector.addFurther(heading, section);
    }

    @Override
    public boolean hasTableBelow() {
        return true;
    }

    @Override
    public void offer(List<Command> onSelection) {
        chart.offer(onSelection);
    }

    public FrontViewModel viewModel() {
        return model;
    }

    @Override
    public Optional<FigureSpec> figure() {
        return model.figure();
    }

    @Override
    public ObservableValue<String> statusProperty() {
        return model.statusProperty();
    }

    @Override
    public void look(Scope scope) {
        model.scopeProperty().set(scope);
    }

    @Override
    public void remember(ObjectNode memory) {
        FrontMemory.write(memory, model);
    }

    @Override
    public void restore(JsonNode memory) {
        FrontMemory.read(memory, model);
    }

    @Override
    public void close() {
        subscriptions.close();
        chart.close();
        inspector.close();
        model.close();
    }
}
