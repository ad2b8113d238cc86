package paretoscope.app.table;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which columns are shown: a list with boxes, long lists narrowed by typing.
final class ColumnChooser extends VBox {
    private final TableViewModel table;
    private final VBox list = new VBox();

    ColumnChooser(TableViewModel table) {
        this.table = table;
        getStyleClass().add("column-chooser");
        var search = new CustomTextField();
        search.setPromptText("Find a column");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.textProperty().subscribe(this::fill);
        list.getStyleClass().add("column-list");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        scroll.setPrefHeight(340);
        var all = button("All", true);
        var none = button("None", false);
        var buttons = new HBox(all, none);
        buttons.getStyleClass().add("form-row");
        getChildren().addAll(search, scroll, buttons);
    }

    void showAt(Node owner) {
        var popover = new Popover(this);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(owner);
    }

    private Button button(String label, boolean shown) {
        var button = new Button(label);
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> list.getChildren().stream().filter(CheckBox.class::isInstance)
                .forEach(box -> table.show((ColumnItem) box.getUserData(), shown)));
        return button;
    }

    private void fill(String words) {
        list.getChildren().clear();
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var matching = table.columnsProperty().get().stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        section("Values", matching.stream().filter(ColumnItem.Number.class::isInstance).toList());
        section("Settings and details", matching.stream().filter(ColumnItem.Attribute.class::isInstance).toList());
    }

    private void section(String title, List<ColumnItem> columns) {
        if (columns.isEmpty()) {
            return;
        }
        var heading = new Label(title);
        heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
        list.getChildren().add(heading);
        for (var column : columns) {
            var box = new CheckBox(column.name());
            box.setMnemonicParsing(false);
            box.setUserData(column);
            box.setSelected(column.shownProperty().get());
            box.setOnAction(_ -> table.show(column, box.isSelected()));
            column.shownProperty().when(box.sceneProperty().isNotNull()).subscribe(box::setSelected);
            list.getChildren().add(box);
        }
    }
}
