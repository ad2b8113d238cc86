package paretoscope.app.front;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.front.model.PointDetails;
import paretoscope.app.selection.Selection;

/// One picked configuration: where it stands, its values with their origin, and what dominates it.
final class PointCard extends VBox {
    private static final int MOST_DOMINATORS = 12;

    private final Selection selection;

    PointCard(PointDetails details, Selection selection) {
        this.selection = selection;
        getStyleClass().add("point-card");
        var title = wrapped(details.label(), "card-title");
        var standing = wrapped(details.standing(), "card-standing");
        standing.pseudoClassStateChanged(FrontInspector.ON_FRONT, details.onFront());
        getChildren().addAll(title, standing);
        if (!details.dominators().isEmpty()) {
            getChildren().add(dominators(details.dominators()));
        }
        getChildren().add(values(details.values()));
        if (!details.settings().isEmpty()) {
            getChildren().add(wrapped(String.join(" · ", details.settings()), "card-settings"));
        }
    }

    private Node dominators(List<String> labels) {
        var list = new VBox();
        list.getStyleClass().add("dominators");
        labels.stream().limit(MOST_DOMINATORS).forEach(label -> {
            var link = new Hyperlink(label);
            link.setMnemonicParsing(false);
            link.setOnAction(_ -> selection.set(List.of(label)));
            link.setAccessibleText("Dominated by " + label);
            link.setMinWidth(0);
            list.getChildren().add(link);
        });
        if (labels.size() > MOST_DOMINATORS) {
            list.getChildren().add(wrapped("and " + (labels.size() - MOST_DOMINATORS) + " more", "value-origin"));
        }
        return list;
    }

    private static Node values(List<PointDetails.Value> values) {
        var grid = new GridPane();
        grid.getStyleClass().add("card-values");
        for (var value : values) {
            int row = grid.getRowCount();
            var name = new Label(value.title());
            name.getStyleClass().add("value-name");
            name.setMinWidth(0);
            name.setTooltip(new Tooltip(value.title()));
            GridPane.setHgrow(name, Priority.ALWAYS);
            var text = new Label(value.text());
            text.getStyleClass().add(value.objective() ? "value-objective" : "value-text");
            text.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(new HBox(name), 0, row);
            grid.add(text, 1, row);
            if (value.objective() && !value.story().isEmpty()) {
                grid.add(wrapped(value.story(), "value-story"), 0, grid.getRowCount(), 2, 1);
            }
            if (value.objective() && !value.origin().isEmpty()) {
                var origin = wrapped(value.origin(), "value-origin");
                origin.setMinWidth(0);
                origin.setMaxWidth(Double.MAX_VALUE);
                origin.setTooltip(new Tooltip(value.origin() + "\n" + value.how()));
                grid.add(origin, 0, grid.getRowCount(), 2, 1);
            } else if (!value.origin().isEmpty()) {
                text.setTooltip(new Tooltip(value.origin() + "\n" + value.how()));
            }
        }
        return grid;
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
