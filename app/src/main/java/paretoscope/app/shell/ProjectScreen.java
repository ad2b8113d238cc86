package paretoscope.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import paretoscope.app.feature.Once;
import paretoscope.app.feature.ViewFeature;

/// Everything between the menus and the status bar: sources and filters, the views as tabs, the inspector of the one in
/// front, and the invitation that covers them while there is nothing to see.
///
/// There is one table: below the views that have it there while one of them is shown, alone on its own tab.
///
/// At first only the view in front is there, with room for the panels around it; [#furnishing(Supplier)] brings these.
public final class ProjectScreen extends StackPane {
    /// The most of a narrow window that a panel takes by itself.
    private static final double MOST_LEFT = 0.23;
    private static final double MOST_RIGHT = 0.28;
    /// The most of the window that a panel takes that was made wide in a wider one.
    private static final double MOST = 0.4;

    private final TabPane tabs = new TabPane();
    private final List<ViewTab> viewTabs;
    private final SplitPane work;
    private final StackPane sources = place("side-panel", "left");
    private final StackPane inspector = place("side-panel", "right");
    private final StackPane below = place();
    private final ViewFeature table;
    private final Once<Node> invitation;
    private final ReadOnlyObjectWrapper<ViewFeature> shown;
    private Panels panels;
    private boolean isFurnished;
    private boolean nothingYet;

    /// @param table the one of the views that is the table
    /// @param invitation makes what an empty workspace shows
    /// @param panels as they were left
    public ProjectScreen(List<ViewFeature> views, ViewFeature table, Supplier<Node> invitation, Panels panels) {
        this.table = table;
        this.invitation = Once.of(() -> added(invitation.get()));
        this.panels = panels;
        getStyleClass().add("project-screen");
        viewTabs = views.stream().map(ViewTab::new).toList();
        shown = new ReadOnlyObjectWrapper<>(this, "shown", views.getFirst());
        tabs.getStyleClass().add("views");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(viewTabs);
        work = new SplitPane(sources, tabs, inspector);
        SplitPane.setResizableWithParent(sources, false);
        SplitPane.setResizableWithParent(inspector, false);
        tabs.getSelectionModel().selectedIndexProperty()
                .subscribe(index -> bring(viewTabs.get(Math.max(0, index.intValue()))));
        var once = new Subscription[1];
        once[0] = work.widthProperty().subscribe((_, width) -> {
            if (width.doubleValue() > 0) {
                once[0].unsubscribe();
                share(width.doubleValue());
            }
        });
        getChildren().setAll(work);
    }

    private Node added(Node cover) {
        getChildren().add(cover);
        return cover;
    }

    private static StackPane place(String... styles) {
        var place = new StackPane();
        place.getStyleClass().addAll(styles);
        return place;
    }

    /// What brings the panels around the view in front, one after the other.
    ///
    /// @param besides the sources and filters
    public List<Runnable> furnishing(Supplier<? extends Region> besides) {
        return List.of(() -> sources.getChildren().setAll(besides.get()), () -> {
            isFurnished = true;
            inspect(shown.get());
        }, () -> layTable(shown.get()));
    }

    private void bring(ViewTab tab) {
        panels = panels();
        tab.fill();
        if (tab.view() == table) {
            below.getChildren().clear();
            tab.place(table.content(), panels.chart());
        } else if (tab.view().hasTableBelow()) {
            viewTabs.stream().filter(other -> other != tab).forEach(other -> other.release(below));
            tab.place(below, panels.chart());
        }
        shown.set(tab.view());
        if (isFurnished) {
            layTable(tab.view());
            inspect(tab.view());
        }
        holdInspector(tab.view());
        invite(nothingYet);
    }

    private void layTable(ViewFeature view) {
        if (view.hasTableBelow()) {
            viewTabs.forEach(tab -> tab.release(table.content()));
            below.getChildren().setAll(table.content());
        }
    }

    private void inspect(ViewFeature view) {
        inspector.getChildren().setAll(view.inspector().stream().map(Supplier::get).toList());
    }

    private void holdInspector(ViewFeature view) {
        boolean there = work.getItems().contains(inspector);
        if (view.inspector().isPresent() && !there) {
            work.getItems().add(inspector);
            share(work.getWidth());
        } else if (view.inspector().isEmpty() && there) {
            work.getItems().remove(inspector);
            share(work.getWidth());
        }
    }

    private void share(double width) {
        if (width <= 0) {
            return;
        }
        double left = panels.left() > 0 ? Math.min(panels.left(), MOST * width) : fitting(sources, MOST_LEFT * width);
        double right = panels.right() > 0
                ? Math.min(panels.right(), MOST * width)
                : fitting(inspector, MOST_RIGHT * width);
        work.setDividerPositions(left / width, 1 - right / width);
    }

    private static double fitting(Region panel, double most) {
        panel.applyCss();
        return Math.min(panel.prefWidth(-1), most);
    }

    /// How the room is shared out now.
    public Panels panels() {
        double width = work.getWidth();
        if (width <= 0) {
            return panels;
        }
        var sides = work.getDividerPositions();
        double right = sides.length > 1 ? Math.rint((1 - sides[1]) * width) : panels.right();
        double chart = viewTabs.stream().filter(tab -> tab.view() == shown.get() && tab.view().hasTableBelow())
                .mapToDouble(tab -> tab.share(panels.chart())).findFirst().orElse(panels.chart());
        return new Panels(Math.rint(sides[0] * width), right, chart);
    }

    /// Shows the invitation in place of the views while there are no results, unless the view in front needs none.
    public void invite(boolean empty) {
        nothingYet = empty;
        boolean inviting = empty && shown.get().needsResults();
        if (inviting) {
            invitation.get().setVisible(true);
        } else {
            invitation.ifMade(cover -> cover.setVisible(false));
        }
        work.setVisible(!inviting);
    }

    /// Brings a view to the front.
    public void show(ViewFeature view) {
        viewTabs.stream().filter(tab -> tab.view() == view).forEach(tabs.getSelectionModel()::select);
    }

    /// The view in front.
    public ReadOnlyObjectProperty<ViewFeature> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
