package paretoscope.app.costofpass;

import java.util.List;
import java.util.Optional;
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

/// The cost-of-pass view for the window.
public final class CostOfPassFeature implements ViewFeature {
    private final CostOfPassViewModel model;
    private final AnalysisPane pane;
    private final CostOfPassInspector inspector;

    public CostOfPassFeature(ViewContext context) {
        model = new CostOfPassViewModel(context);
        pane = new AnalysisPane(id(), title(), model.shown());
        inspector = new CostOfPassInspector(model);
    }

    @Override
    public String id() {
        return "cost-of-pass";
    }

    @Override
    public String title() {
        return "Cost-of-pass";
    }

    @Override
    public Ikon icon() {
        return Feather.DOLLAR_SIGN;
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
    public void offer(List<Command> onSelection) {
        pane.offer(onSelection);
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
        CostOfPassMemory.write(memory, model);
    }

    @Override
    public void restore(JsonNode memory) {
        CostOfPassMemory.read(memory, model);
    }

    @Override
    public void close() {
        pane.close();
        inspector.close();
        model.close();
    }
}
