package paretoscope.app.sources;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.CheckComboBox;
import paretoscope.app.screen.Subscriptions;
import paretoscope.store.SourceSummary;

/// The left panel: search, sources with their switches, facets, and a condition in SQL.
public final class SourcesView extends VBox {
    private static final Duration TYPING_PAUSE = Duration.millis(250);

    private final SourcesViewModel model;
    private final VBox sources = new VBox();
    private final VBox facets = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    public SourcesView(SourcesViewModel model) {
        this.model = model;
        getStyleClass().addAll("side-panel", "left");
        sources.getStyleClass().add("facet");
        facets.getStyleClass().add("facet");
        var scroll = new ScrollPane(new VBox(title("Sources"), sources, title("Filters"), facets, condition()));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        scroll.setStyle("-fx-background-color: transparent; -fx-background: transparent;");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search(), scroll, everything());
        subscriptions.add(model.sourcesProperty().subscribe(this::showSources));
        subscriptions.add(model.choiceProperty().subscribe(_ -> showSources(model.sourcesProperty().get())));
        subscriptions.add(model.facetsProperty().subscribe(this::showFacets));
    }

    private static Label title(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    private TextField search() {
        var field = new TextField(model.choiceProperty().get().search());
        field.setPromptText("Search models, tasks, files");
        field.setAccessibleText("Search models, tasks and files");
        var pause = new PauseTransition(TYPING_PAUSE);
        pause.setOnFinished(_ -> model.search(field.getText()));
        field.textProperty().addListener((_, _, _) -> pause.playFromStart());
        return field;
    }

    private void showSources(List<SourceSummary> all) {
        sources.getChildren().setAll(all.stream().map(this::row).toList());
        if (all.isEmpty()) {
            var hint = new Label("Nothing imported yet.");
            hint.getStyleClass().add("hint");
            sources.getChildren().add(hint);
        }
    }

    private HBox row(SourceSummary source) {
        var box = new CheckBox(source.displayName());
        box.setSelected(model.isShown(source.id()));
        box.setOnAction(_ -> model.show(source.id(), box.isSelected()));
        box.setTooltip(new Tooltip(source.path() + "\n" + source.tool() + ", " + source.runs() + " runs, "
                + source.attempts() + " attempts"));
        box.setMinWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox.setHgrow(box, Priority.ALWAYS);
        var count = new Label(shortened(source.attempts() > 0 ? source.attempts() : source.runs()));
        count.getStyleClass().add("source-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(box, count);
        row.getStyleClass().add("source-row");
        row.setAlignment(Pos.CENTER_LEFT);
        box.setContextMenu(menu(source));
        return row;
    }

    private ContextMenu menu(SourceSummary source) {
        var only = new MenuItem("Show only this");
        only.setOnAction(_ -> model.showOnly(source.id()));
        var delete = new MenuItem("Remove from workspace");
        delete.setOnAction(_ -> model.delete(source));
        return new ContextMenu(only, delete);
    }

    /// Counts as they fit beside a name: 69, 6 k, 1.2 M.
    private static String shortened(long count) {
        if (count < 1_000) {
            return Long.toString(count);
        }
        return count < 1_000_000
                ? String.format(Locale.ROOT, "%.3g k", count / 1e3)
                : String.format(Locale.ROOT, "%.3g M", count / 1e6);
    }

    private void showFacets(List<Facet> all) {
        facets.getChildren().setAll(all.stream().map(this::facet).toList());
    }

    private VBox facet(Facet facet) {
        var combo = new CheckComboBox<String>();
        facet.values().forEach(value -> combo.getItems().add(value.text()));
        combo.setTitle("any");
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setAccessibleText("Filter by " + facet.column());
        var chosen = model.choiceProperty().get().values().get(facet.column());
        if (chosen != null) {
            chosen.forEach(value -> combo.getCheckModel().check(value));
        }
        combo.getCheckModel().getCheckedItems().addListener(
                (ListChangeListener<String>) _ -> model.choose(facet.column(),
                        new HashSet<>(combo.getCheckModel().getCheckedItems())));
        var name = new Label(facet.column());
        name.getStyleClass().add("facet-name");
        name.setLabelFor(combo);
        return new VBox(name, combo);
    }

    private VBox condition() {
        var field = new TextField(model.choiceProperty().get().condition());
        field.setPromptText("SQL condition, e.g. pass_rate_2 > 50");
        field.setAccessibleText("Condition in SQL");
        field.setOnAction(_ -> model.condition(field.getText()));
        var problem = new Label();
        problem.getStyleClass().add("condition-error");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var box = new VBox(title("Condition"), field, problem);
        box.getStyleClass().add("facet");
        return box;
    }

    private Button everything() {
        var button = new Button("Show everything");
        button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.showEverything());
        subscriptions.add(model.choiceProperty().subscribe(choice -> {
            button.setVisible(choice.isNarrow());
            button.setManaged(choice.isNarrow());
        }));
        return button;
    }

    /// Lets go of the view model.
    public void detach() {
        subscriptions.close();
    }
}
