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
import paretoscope.app.feature.Once;
import paretoscope.app.messages.Message;

/// The status bar: the running task at the left, the last message in the middle, the summary at the right.
public final class StatusView extends HBox {
    private final StatusViewModel status;
    private final HBox task = new HBox();
    private final Region gap = new Region();
    private final Once<Button> more = Once.of(this::moreButton);
    private final Once<Button> message = Once.of(this::messageButton);

    public StatusView(StatusViewModel status) {
        this.status = status;
        getStyleClass().add("status-bar");
        task.getStyleClass().add("status-task");
        task.setAlignment(Pos.CENTER_LEFT);
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(task, gap, summary());
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
        if (jobs.size() > 1) {
            more.get().setText("+" + (jobs.size() - 1) + " more");
            more.get().setAccessibleText("Show all " + jobs.size() + " tasks");
        }
        more.ifMade(button -> shown(button, jobs.size() > 1));
    }

    private Button moreButton() {
        var button = new Button();
        button.getStyleClass().addAll(Styles.FLAT, "status-button");
        button.setOnAction(_ -> open(button, taskList(), "Tasks"));
        getChildren().add(getChildren().indexOf(task) + 1, button);
        return button;
    }

    private Button messageButton() {
        var button = new Button();
        button.getStyleClass().addAll(Styles.FLAT, "status-button", "status-message");
        button.setMinWidth(0);
        button.setMnemonicParsing(false);
        button.setMaxWidth(720);
        button.setOnAction(_ -> open(button, new MessageList(status.messages()), "Messages"));
        getChildren().add(getChildren().indexOf(gap), button);
        return button;
    }

    private void showMessage() {
        var messages = status.messages().shown();
        if (!messages.isEmpty()) {
            tell(message.get(), messages.getFirst());
        }
        message.ifMade(button -> shown(button, !messages.isEmpty()));
    }

    private static void tell(Button button, Message last) {
        button.setText(last.text());
        button.setGraphic(MessageIcons.of(last.level()));
        button.setAccessibleText("Messages; the last: " + last.text());
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
