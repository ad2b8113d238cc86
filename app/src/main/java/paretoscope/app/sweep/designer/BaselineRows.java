package paretoscope.app.sweep.designer;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.sweep.design.Entry;
import paretoscope.app.sweep.design.Way;

/// Methods to compare with, each at a few values of one coefficient for all models.
final class BaselineRows extends VBox {
    private static final String LIST = "$.baselines";

    private final Fields fields;

    BaselineRows(Fields fields) {
        this.fields = fields;
        getStyleClass().add("form-column");
        var model = fields.model();
        for (int row = 0; row < model.draft().size(LIST); row++) {
            add(row);
        }
        var menu = new MenuButton("Compare with", new FontIcon(Feather.PLUS));
        Way.METHODS.forEach(way -> {
            var item = new MenuItem(way.title());
            item.setOnAction(_ -> model.change(fields.adding().baseline(way)));
            menu.getItems().add(item);
        });
        getChildren().add(menu);
    }

    private void add(int row) {
        var place = LIST + "[" + row + "]";
        var draft = fields.model().draft();
        var method = Way.at(draft, place + ".method", Way.METHODS);
        var name = new Label(method.map(Way::title).orElse("?"));
        name.getStyleClass().add("designer-baseline");
        var line = new HBox(name);
        line.getStyleClass().add("designer-line");
        method.stream().flatMap(way -> way.settings().stream()).forEach(setting -> line.getChildren().addAll(new Label(
                setting.label()), fields.setting(place + ".method", setting)));
        var scales = fields.typed(place + ".scales", Entry.NUMBERS, "Coefficients", "0.2, 0.4, 0.6");
        HBox.setHgrow(scales, Priority.ALWAYS);
        line.getChildren().addAll(new Label("at"), scales, Fields.button("Remove this baseline", Feather.X,
                () -> fields.model().change(fields.model().draft().removed(LIST, row))));
        getChildren().addAll(line, fields.sentence(place));
    }
}
