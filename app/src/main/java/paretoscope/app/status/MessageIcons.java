package paretoscope.app.status;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.messages.Message;

/// The sign before a message.
final class MessageIcons {
    private MessageIcons() {}

    static FontIcon of(Message.Level level) {
        var icon = new FontIcon(switch (level) {
            case INFO -> Feather.INFO;
            case DONE -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.ALERT_OCTAGON;
        });
        icon.getStyleClass().add(switch (level) {
            case INFO -> "level-info";
            case DONE -> "level-done";
            case WARNING -> "level-warning";
            case ERROR -> "level-error";
        });
        return icon;
    }
}
