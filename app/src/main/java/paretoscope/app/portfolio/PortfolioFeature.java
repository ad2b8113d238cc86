package paretoscope.app.portfolio;

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

/// The portfolio view for the window.
public final class PortfolioFeature implements ViewFeature {
    private final PortfolioViewModel model;
    private final AnalysisPane pane;
    private final PortfolioInspector inspector;

    public PortfolioFeature(ViewContext context) {
        model = new PortfolioViewModel(context);
        pane = new AnalysisPane(id(), title(), model.shown());
        inspector = new PortfolioInspector(model);
    }

    @Override
    public String id() {
        return "portfolio";
    }

    @Override
    public String title() {
        return "Portfolio";
    }

    @Override
    public Ikon icon() {
        return Feather.PIE_CHART;
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
        return "digits-proxies";
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
        PortfolioMemory.write(memory, model);
    }

    @Override
    public void restore(JsonNode memory) {
        PortfolioMemory.read(memory, model);
    }

    @Override
    public void close() {
        pane.close();
        inspector.close();
        model.close();
    }
}
