package paretoscope.app.table;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.screen.Subscriptions;

/// The table view as a whole: its bar, the configurations, and, when a value is looked into, where it comes from.
public final class TablePane extends BorderPane {
    private static final double NARROW = 640;
    private static final double NARROWEST = 460;
    private static final double FILTER = 120;

    private final TableViewModel table;
    private final ConfigurationTableView configurations;
    private final OriginsView origins;
    private final SplitPane split = new SplitPane();
    private final Subscriptions subscriptions = new Subscriptions();

    public TablePane(TableViewModel table) {
        this.table = table;
        getStylesheets().add(DialogBody.sheet());
        getStyleClass().add("table-pane");
        configurations = new ConfigurationTableView(table);
        origins = new OriginsView(table);
        SplitPane.setResizableWithParent(origins, false);
        split.getItems().add(configurations);
        setMinWidth(0);
        setTop(bar());
        setCenter(split);
        subscriptions.add(table.origins().inspectedProperty().subscribe(this::arrange));
    }

    /// Lets the context menu offer these; they act on what is picked.
    void offer(List<Command> commands) {
        configurations.offer(commands);
    }

    /// Lets go of everything that lives longer than the view.
    public void detach() {
        subscriptions.close();
        configurations.detach();
        origins.detach();
    }

    private void arrange(Optional<Inspected> inspected) {
        boolean shown = split.getItems().contains(origins);
        if (inspected.isPresent() && !shown) {
            split.getItems().add(origins);
            split.setDividerPositions(0.7);
        } else if (inspected.isEmpty() && shown) {
            split.getItems().remove(origins);
        }
    }

    /// In a narrow pane the buttons show their icons only; their names are in tooltips and for screen readers.
    private static void fit(double width, List<Labeled> buttons, Label count) {
        boolean narrow = width < NARROW;
        buttons.forEach(button -> button
                .setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        count.setVisible(width > NARROWEST);
        count.setManaged(width > NARROWEST);
    }

    private HBox bar() {
        var filter = new CustomTextField();
        filter.setId("table-filter");
        filter.setPromptText("Filter: words, -without");
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.setPrefColumnCount(18);
        filter.setAccessibleText("Filter configurations");
        filter.textProperty().bindBidirectional(table.filterProperty());
        var count = new Label();
        count.getStyleClass().add(Styles.TEXT_MUTED);
        count.textProperty().bind(table.countProperty());
        var perTask = new ToggleButton("Per task", new FontIcon(Feather.LAYOUT));
        perTask.setId("per-task");
        perTask.setTooltip(new Tooltip("A column for each metric and task instead of the mean over tasks"));
        perTask.selectedProperty().bindBidirectional(table.perTaskProperty());
        subscriptions.add(table.columnsProperty().subscribe(_ -> perTask.setDisable(!table.hasTasks())));
        var columns = new Button("Columns", new FontIcon(Feather.COLUMNS));
        columns.setId("columns-button");
        columns.setTooltip(new Tooltip("Choose the columns"));
        columns.setOnAction(_ -> new ColumnChooser(table).showAt(columns));
        var hidden = new ToggleButton("", new FontIcon(Feather.EYE_OFF));
        hidden.setId("show-hidden");
        hidden.setAccessibleText("Show hidden configurations");
        hidden.setTooltip(new Tooltip("List configurations that are hidden"));
        hidden.selectedProperty().bindBidirectional(table.showHiddenProperty());
        var copy = new Button("Copy", new FontIcon(Feather.COPY));
        copy.setTooltip(new Tooltip("Copy the picked rows, or all, for a spreadsheet ("
                + KeyCombination.valueOf("Shortcut+C").getDisplayText() + " in the table)"));
        copy.setOnAction(_ -> configurations.copy());
        var bar = new HBox(filter, count, new Spacer(), hidden, perTask, columns, copy);
        bar.setAlignment(Pos.CENTER_LEFT);
        var buttons = List.<Labeled>of(perTask, columns, copy);
        List.of(hidden, perTask, columns, copy).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        buttons.forEach(button -> button.setAccessibleText(button.getText()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        filter.setMinWidth(FILTER);
        // The bar gives way to the pane, and only then do its buttons.
        bar.setMinWidth(0);
        bar.widthProperty().subscribe(width -> fit(width.doubleValue(), buttons, count));
        bar.getStyleClass().add("table-bar");
        return bar;
    }
}
