package paretoscope.app.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import paretoscope.app.figures.model.Tip;

/// The card beside what lies under the mouse.
final class TipView extends VBox {
    private static final double GAP = 14;
    private static final double WIDEST_NOTE = 380;

    TipView() {
        getStyleClass().add("point-tip");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// Shows a tip beside a place, on the side where there is room; all in pixels.
    void show(Tip tip, double x, double y, double roomWide, double roomHigh) {
        var title = new Label(tip.label());
        title.getStyleClass().add("tip-title");
        var grid = new GridPane();
        grid.getStyleClass().add("tip-values");
        for (var value : tip.values()) {
            int row = grid.getRowCount();
            var name = new Label(value.title());
            name.getStyleClass().add("tip-name");
            var text = new Label(value.text());
            text.getStyleClass().add("tip-value");
            grid.addRow(row, name, text);
        }
        getChildren().setAll(title, grid);
        tip.notes().forEach(note -> {
            var label = new Label(note);
            label.getStyleClass().add("tip-note");
            label.setWrapText(true);
            label.setMaxWidth(WIDEST_NOTE);
            getChildren().add(label);
        });
        setVisible(true);
        applyCss();
        double width = Math.ceil(prefWidth(-1));
        double height = Math.ceil(prefHeight(width));
        double left = x + GAP + width <= roomWide ? x + GAP : Math.max(0, x - GAP - width);
        double top = y + GAP + height <= roomHigh ? y + GAP : Math.max(0, y - GAP - height);
        resizeRelocate(Math.rint(left), Math.rint(top), width, height);
    }

    void hide() {
        setVisible(false);
    }
}
