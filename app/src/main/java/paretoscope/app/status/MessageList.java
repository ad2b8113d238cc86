package paretoscope.app.status;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

/// All kept messages, the newest first, each with its way out.
final class MessageList extends ScrollPane {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    MessageList(Messages messages) {
        getStyleClass().addAll(Styles.DENSE, "message-list");
        setFitToWidth(true);
        setPrefSize(WIDTH, HEIGHT);
        var rows = new VBox();
        messages.shown().forEach(message -> rows.getChildren().add(row(message)));
        setContent(rows);
    }

    private static HBox row(Message message) {
        var text = new Label(message.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(MessageIcons.of(message.level()), text);
        row.getStyleClass().add("message-row");
        row.setAlignment(Pos.TOP_LEFT);
        message.action().ifPresent(action -> {
            var button = new Button(action.label());
            button.getStyleClass().add(Styles.SMALL);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> action.run().run());
            row.getChildren().add(button);
        });
        return row;
    }
}
