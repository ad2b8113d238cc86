package paretoscope.app.status;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.app.messages.Message;

/// The status bar: the running task at the left, the last message in the middle, the summary at the right.
public final class StatusView extends HBox {
    private final StatusViewModel status;
    private final HBox task = new HBox();
    private final Button more = new Button();
    private final Button message = new Button();

    public StatusView(StatusViewModel status) {
        this.status = status;
        getStyleClass().add("status-bar");
        task.getStyleClass().add("status-task");
        task.setAlignment(Pos.CENTER_LEFT);
        more.getStyleClass().addAll(Styles.FLAT, "status-button");
        more.setOnAction(_ -> open(more, taskList(), "Tasks"));
        getChildren().addAll(task, more, messageButton(), gap(), summary());
        status.jobs().addListener((ListChangeListener<JobRow>) _ -> showTask());
        status.messages().shown().addListener((ListChangeListener<Message>) _ -> showMessage());
        showTask();
        showMessage();
    }

    private void showTask() {
        var jobs = status.jobs();
        task.getChildren().clear();
        if (!jobs.isEmpty()) {
            task.getChildren().add(new JobRowView(jobs.getFirst(), status::cancel));
        }
        shown(task, !jobs.isEmpty());
        more.setText("+" + (jobs.size() - 1) + " more");
        more.setAccessibleText("Show all " + jobs.size() + " tasks");
        shown(more, jobs.size() > 1);
    }

    private Button messageButton() {
        message.getStyleClass().addAll(Styles.FLAT, "status-button", "status-message");
        message.setMinWidth(0);
        message.setMnemonicParsing(false);
        message.setMaxWidth(720);
        message.setOnAction(_ -> open(message, new MessageList(status.messages()), "Messages"));
        return message;
    }

    private void showMessage() {
        var messages = status.messages().shown();
        shown(message, !messages.isEmpty());
        if (!messages.isEmpty()) {
            var last = messages.getFirst();
            message.setText(last.text());
            message.setGraphic(MessageIcons.of(last.level()));
            message.setAccessibleText("Messages; the last: " + last.text());
        }
    }

    private Label summary() {
        var label = new Label();
        label.getStyleClass().add("status-summary");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty().bind(status.summaryProperty());
        return label;
    }

    private VBox taskList() {
        var list = new VBox();
        list.getStyleClass().add("task-list");
        status.jobs().forEach(row -> list.getChildren().add(new JobRowView(row, status::cancel)));
        return list;
    }

    private static void open(Button owner, Region content, String title) {
        var popover = new Popover(content);
        popover.setTitle(title);
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        popover.show(owner);
    }

    private static void shown(Region node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// A cross that closes or cancels.
    static Button cross(String name, Runnable action) {
        var button = new Button();
        button.setGraphic(new FontIcon(Feather.X));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "quiet", "small-icon");
        button.setAccessibleText(name);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
