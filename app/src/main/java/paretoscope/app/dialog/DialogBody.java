package paretoscope.app.dialog;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.theme.Sheet;

/// A dialog without its window: a heading that says what is asked, the body, and the buttons, the one that goes on at the
/// right.
public final class DialogBody extends BorderPane {
    private static final String SHEET = Sheet.url("dialogs");

    private final Label explanation = new Label();
    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final List<Runnable> closing = new ArrayList<>();
    private Runnable close = () -> {};
    private Runnable leave = () -> {};

    public DialogBody(String heading, Node body) {
        getStylesheets().add(SHEET);
        getStyleClass().add("dialog-body");
        var title = new Label(heading);
        title.getStyleClass().add(Styles.TITLE_4);
        explanation.getStyleClass().add(Styles.TEXT_MUTED);
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        explanation.managedProperty().bind(explanation.visibleProperty());
        explanation.visibleProperty().bind(explanation.textProperty().isNotEmpty());
        var top = new VBox(title, explanation);
        top.getStyleClass().add("dialog-heading");
        setTop(top);
        setCenter(body);
        setBottom(footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveList);
    }

    /// The sheet of the dialogs, for views that are shown outside of one as well.
    public static String sheet() {
        return SHEET;
    }

    /// One or two sentences under the heading.
    public DialogBody explained(String sentences) {
        explanation.setText(sentences);
        return this;
    }

    public Label explanation() {
        return explanation;
    }

    /// The button that does what the dialog is for; Enter presses it. The dialog stays open until it is told to close.
    public Button primary(String label, Runnable action) {
        var button = button(label, action);
        button.setDefaultButton(true);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /// A button that closes the dialog and does nothing else; Escape presses it.
    public Button dismiss(String label) {
        var button = button(label, this::close);
        button.setCancelButton(true);
        leave = button::fire;
        return button;
    }

    /// One more button at the right.
    public Button button(String label, Runnable action) {
        var button = new Button(label);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        right.getChildren().add(button);
        return button;
    }

    /// Something in the lower left corner: a check box, a link, a remark.
    public DialogBody corner(Node node) {
        left.getChildren().add(node);
        return this;
    }

    /// Closes the window the dialog is shown in.
    public void close() {
        close.run();
    }

    /// Called when the dialog's window has closed, whichever way.
    public void onClosed(Runnable action) {
        closing.add(action);
    }

    void shownBy(Runnable closeWindow) {
        close = closeWindow;
    }

    void closed() {
        closing.forEach(Runnable::run);
    }

    /// Lists and tables keep Escape to themselves even when there is no edit to give up.
    private void leaveList(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && isIdleList(key.getTarget())) {
            key.consume();
            leave.run();
        }
    }

    private static boolean isIdleList(EventTarget target) {
        return switch (target) {
            case ListView<?> list -> list.getEditingIndex() < 0;
            case TableView<?> table -> table.getEditingCell() == null;
            default -> false;
        };
    }

    private HBox footer() {
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("dialog-corner");
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getStyleClass().add("dialog-buttons");
        var footer = new HBox(left, right);
        footer.setAlignment(Pos.CENTER);
        footer.getStyleClass().add("dialog-footer");
        return footer;
    }
}
