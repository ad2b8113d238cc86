package paretoscope.app.sources;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import paretoscope.app.messages.Counts;

/// A value with a box, and how many configurations have it.
final class FacetValueCell extends ListCell<Facet.Value> {
    private final Predicate<String> chosen;
    private final BiConsumer<String, Boolean> pick;
    private final CheckBox box = new CheckBox();
    private final Label count = new Label();
    private final HBox row = new HBox(box, count);

    FacetValueCell(Predicate<String> chosen, BiConsumer<String, Boolean> pick) {
        this.chosen = chosen;
        this.pick = pick;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setAlignment(Pos.CENTER_LEFT);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setFocusTraversable(false);
        HBox.setHgrow(box, Priority.ALWAYS);
        count.getStyleClass().add("source-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Facet.@Nullable Value item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        box.setMnemonicParsing(false);
        box.setText(item.text());
        box.setSelected(chosen.test(item.text()));
        box.setOnAction(_ -> pick.accept(item.text(), box.isSelected()));
        count.setText(Counts.of(item.count()));
        setGraphic(row);
    }
}
