package paretoscope.app.sources;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.screen.Subscriptions;
import paretoscope.store.SourceSummary;

/// The left panel: search, sources with their switches, facets, and a condition in SQL.
public final class SourcesView extends VBox {
    private static final Duration TYPING_PAUSE = Duration.millis(250);

    private final SourcesViewModel model;
    private final CustomTextField search = new CustomTextField();
    private final SourceTree sources;
    private final VBox facets = new VBox();
    private final VBox days = new VBox();
    private final TextField condition = new TextField();
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param changeMapping lets the user say anew how a table is to be read
    public SourcesView(SourcesViewModel model, Consumer<SourceSummary> changeMapping) {
        this.model = model;
        getStyleClass().add("sources");
        sources = new SourceTree(model, changeMapping);
        facets.getStyleClass().add("facets");
        var scroll = new ScrollPane(new VBox(title("Sources"), sources, filtersHead(), facets, days, condition()));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("side-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(searchField(), scroll);
        subscriptions.add(model.sourcesProperty().subscribe(sources::show));
        subscriptions.add(model.facetsProperty().subscribe(this::showFacets));
        subscriptions.add(model.daysProperty().subscribe(_ -> showDays()));
        subscriptions.add(model.choiceProperty().subscribe(this::showChoice));
    }

    /// Puts the cursor into the search field.
    public void focusSearch() {
        search.requestFocus();
    }

    private static Label title(String text) {
        var label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }

    /// The view model hears of a word once typing pauses, not of every letter.
    private CustomTextField searchField() {
        search.setId("search");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText("Search: words, -without");
        search.setAccessibleText("Search models, tasks and files");
        search.setTooltip(new Tooltip("Words that have to occur in model, task or file; after a minus, must not"));
        var pause = new PauseTransition(TYPING_PAUSE);
        pause.setOnFinished(_ -> model.search(search.getText()));
        search.textProperty().subscribe((_, _) -> pause.playFromStart());
        return search;
    }

    private HBox filtersHead() {
        var everything = new Hyperlink("Show everything");
        everything.setOnAction(_ -> model.showEverything());
        subscriptions.add(model.choiceProperty().subscribe(choice -> everything.setVisible(choice.isNarrow())));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title("Filters"), gap, everything);
        head.getStyleClass().add("section-head");
        return head;
    }

    private void showFacets(List<Facet> all) {
        facets.getChildren().setAll(all.stream().map(facet -> new FacetRow(model, facet)).toList());
    }

    private void showDays() {
        var span = model.daysProperty().get();
        days.getChildren().setAll(span.map(whole -> List.of(
                new DayRange(whole, model.choiceProperty().get().dates(), model::choose))).orElse(List.of()));
    }

    /// What was chosen elsewhere, by a restored session or by "Show everything", is shown here too.
    private void showChoice(Choice choice) {
        sources.refresh();
        facets.getChildren().forEach(row -> ((FacetRow) row).refresh());
        if (!choice.search().equals(search.getText().strip())) {
            search.setText(choice.search());
        }
        if (choice.dates().equals(Optional.empty())) {
            showDays();
        }
        if (!choice.condition().equals(condition.getText().strip()) && !condition.isFocused()) {
            condition.setText(choice.condition());
        }
    }

    private VBox condition() {
        condition.setId("sql-condition");
        condition.setPromptText("pass_rate_2 > 50");
        condition.getStyleClass().add("code-field");
        condition.setTooltip(
                new Tooltip("An expression in SQL over model, task, tool, file, date, settings and metrics.\n"
                        + "Enter puts it in force."));
        condition.setOnAction(_ -> model.condition(condition.getText()));
        var label = new Label("Condition (SQL)");
        label.getStyleClass().add("facet-name");
        label.setLabelFor(condition);
        condition.setAccessibleText("Condition in SQL");
        var problem = new Label();
        problem.getStyleClass().add("condition-error");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        subscriptions.add(model.problemProperty().subscribe(text -> {
            problem.setText(text);
            problem.setVisible(!text.isEmpty());
            problem.setManaged(!text.isEmpty());
        }));
        var box = new VBox(label, condition, problem);
        box.getStyleClass().add("condition");
        return box;
    }

    /// Lets go of the view model.
    public void detach() {
        subscriptions.close();
    }
}
