package paretoscope.app.joins;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.views.join.JoinRule;

/// The rules in force, each with a way to drop it.
final class KeptJoins extends VBox {
    private final JoinsViewModel joins;

    KeptJoins(JoinsViewModel joins) {
        this.joins = joins;
        getStyleClass().add("suggestions");
        joins.kept().addListener((ListChangeListener<JoinRule>) _ -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        if (!joins.kept().isEmpty()) {
            var heading = new Label("In force");
            heading.getStyleClass().addAll(Styles.TEXT_CAPTION, "form-section");
            getChildren().add(heading);
            joins.kept().forEach(rule -> getChildren().add(line(rule)));
        }
    }

    private Node line(JoinRule rule) {
        var text = new Label(rule.toString());
        text.setMinWidth(0);
        var forget = new Button("", new FontIcon(Feather.X));
        forget.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        forget.setAccessibleText("Join no longer by " + rule);
        forget.setOnAction(_ -> joins.forget(rule));
        var line = new HBox(text, new Spacer(), forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
