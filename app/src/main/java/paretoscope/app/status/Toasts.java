package paretoscope.app.status;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

/// Messages that must not be missed, over the lower right corner of the window. What went well leaves by itself; what
/// went wrong stays until it is closed.
public final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final Duration STAY = Duration.seconds(7);

    public Toasts(Messages messages) {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        messages.shown().addListener((ListChangeListener<Message>) this::onChange);
    }

    private void onChange(ListChangeListener.Change<? extends Message> change) {
        while (change.next()) {
            change.getAddedSubList().stream().filter(message -> message.level() != Message.Level.INFO)
                    .forEach(this::show);
        }
    }

    private void show(Message message) {
        var toast = new Notification(message.text(), MessageIcons.of(message.level()));
        toast.getStyleClass().addAll(Styles.ELEVATED_2, "toast");
        toast.setOnClose(_ -> getChildren().remove(toast));
        message.action().ifPresent(action -> toast.setPrimaryActions(button(toast, action)));
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        if (message.level() != Message.Level.ERROR) {
            var wait = new PauseTransition(STAY);
            wait.setOnFinished(_ -> getChildren().remove(toast));
            wait.play();
        }
    }

    private Button button(Notification toast, Message.Action action) {
        var button = new Button(action.label());
        button.getStyleClass().add(Styles.SMALL);
        button.setOnAction(_ -> {
            getChildren().remove(toast);
            action.run().run();
        });
        return button;
    }
}
