package paretoscope.app.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.Once;
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
    private final Once<FrontInspector> inspector;
    private final List<Beside> besides = new ArrayList<>();
    private final Subscriptions subscriptions = new Subscriptions();

    /// A section of another feature.
    private record Beside(String heading, Supplier<? extends Region> section) {}

    public FrontFeature(ViewContext context) {
        model = new FrontViewModel(context.project(), context.background(), context.ui(), context.selection());
        chart = new FrontView(model);
        inspector = Once.of(this::made);
        subscriptions.add(context.preferences().property()
                .subscribe(now -> model.valuesProperty().set(now.values())));
        subscriptions.add(context.simulated().pointsProperty().subscribe(model.chart().simulatedProperty()::set));
        subscriptions.add(context.theme().subscribe(now -> model.chart().themeProperty().set(now.figures())));
    }

    private FrontInspector made() {
        var made = new FrontInspector(model);
        besides.forEach(beside -> made.addFurther(beside.heading(), beside.section().get()));
        return made;
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
    public Optional<Supplier<? extends Region>> inspector() {
        return Optional.of(inspector);
    }

    /// Puts a section of another feature into the inspector when that is made.
    public void beside(String heading, Supplier<? extends Region> section) {
        besides.add(new Beside(heading, section));
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
        inspector.ifMade(FrontInspector::close);
        model.close();
    }
}
