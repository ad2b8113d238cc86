package paretoscope.app.sources;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import paretoscope.store.SourceSummary;

/// A source in the list: a box to let it take part, its name, and how much it holds.
final class SourceCell extends ListCell<SourceSummary> {
    private final SourcesViewModel model;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label amount = new Label();
    private final HBox row = new HBox(box, name, amount);
    private final Tooltip facts = new Tooltip();
    private final ContextMenu menu;

    SourceCell(SourcesViewModel model) {
        this.model = model;
        menu = new ContextMenu(item("Show only this", () -> model.showOnly(getItem().id())),
                item("Show all sources", model::showAllSources),
                item("Remove from the workspace", () -> model.delete(getItem())));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("source-row");
        row.setAlignment(Pos.CENTER_LEFT);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        amount.getStyleClass().add("source-count");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        box.setFocusTraversable(false);
        box.setMinWidth(Region.USE_PREF_SIZE);
        // The list is as wide as the panel; long names are shortened instead of making it scroll sideways.
        setPrefWidth(0);
    }

    private static MenuItem item(String label, Runnable action) {
        var item = new MenuItem(label);
        item.setOnAction(_ -> action.run());
        return item;
    }

    @Override
    protected void updateItem(@Nullable SourceSummary item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null;
        setGraphic(shown ? row : null);
        setContextMenu(shown ? menu : null);
        setTooltip(shown ? facts : null);
        if (shown) {
            show(item);
        }
    }

    private void show(SourceSummary item) {
        box.setSelected(model.isShown(item.id()));
        box.setAccessibleText("Show " + item.displayName());
        box.setOnAction(_ -> model.show(item.id(), box.isSelected()));
        name.setText(item.displayName());
        amount.setText(SourceText.amount(item));
        facts.setText(SourceText.facts(item));
        setAccessibleText(item.displayName() + ", " + SourceText.counted(item.runs(), "run")
                + (model.isShown(item.id()) ? "" : ", not shown"));
    }
}
