package paretoscope.app.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.figures.model.EmptyState;

/// The words in a figure's place when there is no figure.
final class EmptyFigure extends VBox {
    EmptyFigure() {
        getStyleClass().add("empty-chart");
        setMouseTransparent(true);
    }

    void show(EmptyState state) {
        var icon = new FontIcon(state.trouble() ? Feather.ALERT_CIRCLE : Feather.TRENDING_UP);
        icon.getStyleClass().add("empty-icon");
        var title = new Label(state.title());
        title.getStyleClass().add("empty-title");
        var advice = new Label(state.advice());
        advice.getStyleClass().add("empty-advice");
        advice.setWrapText(true);
        getChildren().setAll(icon, title, advice);
        for (var reason : state.reasons()) {
            var line = new Label(reason);
            line.getStyleClass().add("empty-reason");
            line.setWrapText(true);
            getChildren().add(line);
        }
    }
}
