package paretoscope.app.shell;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.front.FrontFeature;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.screen.UiThread;
import paretoscope.app.selection.Selection;
import paretoscope.app.sources.SourcesView;
import paretoscope.app.sources.SourcesViewModel;
import paretoscope.app.status.StatusViewModel;
import paretoscope.app.table.TablePane;
import paretoscope.app.table.TableViewModel;
import paretoscope.app.table.WorkspaceTable;
import paretoscope.app.theme.Look;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// Everything between the menus and the status bar, for one open project: sources and filters, the views, the inspector.
public final class ProjectScreen extends StackPane implements AutoCloseable {
    private final Project project;
    private final Selection selection = new Selection();
    private final SourcesViewModel sources;
    private final SourcesView sourcesView;
    private final FrontFeature front;
    private final TableViewModel table;
    private final List<TablePane> tablePanes;
    private final TabPane tabs = new TabPane();
    private final BorderPane work = new BorderPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Project.Listening listening;

    public ProjectScreen(Project project, Executor background, UiThread ui, Messages messages,
            CurrentPreferences preferences, Look look, StatusViewModel status, Invitation invitation) {
        this.project = project;
        sources = new SourcesViewModel(project, background, ui, messages);
        sourcesView = new SourcesView(sources);
        front = new FrontFeature(project, background, ui, selection, look.themeProperty());
        table = new TableViewModel(new WorkspaceTable(project.workspace(), this::scope, project::changed), background,
                ui, selection, preferences, messages);
        tablePanes = List.of(new TablePane(table), new TablePane(table));
        arrange();
        getChildren().setAll(work, invitation);
        listening = project.onChange(() -> ui.run(this::reload));
        subscriptions.add(sources.choiceProperty().subscribe(_ -> ask()));
        subscriptions.add(sources.sourcesProperty().subscribe(known -> {
            invitation.setVisible(known.isEmpty());
            work.setVisible(!known.isEmpty());
        }));
        subscriptions.add(front.viewModel().statusProperty().subscribe(status::summarise));
        reload();
    }

    private Scope scope() {
        return sources.choiceProperty().get().within(Scope.all());
    }

    private void reload() {
        sources.reload();
        ask();
    }

    private void ask() {
        front.viewModel().scopeProperty().set(scope());
        front.viewModel().ask();
        table.reload();
    }

    private void arrange() {
        var below = new SplitPane(front.chart(), tablePanes.getFirst());
        below.setOrientation(Orientation.VERTICAL);
        below.setDividerPositions(0.66);
        tabs.getTabs().setAll(tab("Front", Feather.TRENDING_UP, below),
                tab("Table", Feather.GRID, tablePanes.getLast()));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var inspector = front.inspector();
        inspector.getStyleClass().addAll("side-panel", "right");
        var all = new SplitPane(sourcesView, tabs, inspector);
        SplitPane.setResizableWithParent(sourcesView, false);
        SplitPane.setResizableWithParent(inspector, false);
        all.setDividerPositions(0.18, 0.79);
        work.setCenter(all);
    }

    private static Tab tab(String title, Feather icon, Node content) {
        var tab = new Tab(title, content);
        tab.setGraphic(new FontIcon(icon));
        return tab;
    }

    public Project project() {
        return project;
    }

    public FrontFeature front() {
        return front;
    }

    public TableViewModel table() {
        return table;
    }

    public Selection selection() {
        return selection;
    }

    public SourcesViewModel sources() {
        return sources;
    }

    /// Shows a view by its place among the tabs, from 0.
    public void showTab(int index) {
        tabs.getSelectionModel().select(index);
    }

    /// The place of the view that is shown.
    public int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /// Lets go of the project's views; the project itself stays open.
    @Override
    public void close() {
        listening.close();
        subscriptions.close();
        sourcesView.detach();
        tablePanes.forEach(TablePane::detach);
        sources.close();
        table.close();
        front.close();
    }
}
