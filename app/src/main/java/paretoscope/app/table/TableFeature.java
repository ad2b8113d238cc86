package paretoscope.app.table;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.feature.ViewFeature;
import paretoscope.app.screen.ProjectChanges;
import paretoscope.store.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The table for the window; reads anew after every change of the project.
public final class TableFeature implements ViewFeature {
    private final TableViewModel model;
    private final Once<TablePane> pane;
    private final Subscription listening;
    private final AtomicReference<Scope> scope = new AtomicReference<>(Scope.all());
    private List<Command> offered = List.of();

    public TableFeature(ViewContext context) {
        var project = context.project();
        model = new TableViewModel(new WorkspaceTable(project.workspace(), scope::get, project::changed),
                context.background(), context.ui(), context.selection(), context.preferences(), context.messages());
        pane = Once.of(this::pane);
        listening = ProjectChanges.subscribe(project, () -> context.ui().run(model::reload));
    }

    private TablePane pane() {
        var made = new TablePane(model);
        made.offer(offered);
        return made;
    }

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String title() {
        return "Table";
    }

    @Override
    public Ikon icon() {
        return Feather.GRID;
    }

    @Override
    public Region content() {
        return pane.get();
    }

    public TableViewModel viewModel() {
        return model;
    }

    @Override
    public void offer(List<Command> onSelection) {
        offered = onSelection;
        pane.ifMade(made -> made.offer(offered));
    }

    @Override
    public ObservableValue<String> statusProperty() {
        return model.countProperty();
    }

    @Override
    public void look(Scope runs) {
        scope.set(runs);
        model.reload();
    }

    @Override
    public void remember(ObjectNode memory) {
        TableMemory.write(memory, model.state());
    }

    @Override
    public void restore(JsonNode memory) {
        model.restore(TableMemory.read(memory));
    }

    @Override
    public void close() {
        listening.unsubscribe();
        pane.ifMade(TablePane::detach);
        model.close();
    }
}
