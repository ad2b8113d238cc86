package paretoscope.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Escape leaves a dialog, wherever in it the keys go.
@ExtendWith(ApplicationExtension.class)
class DialogBodyTest {
    private int left;

    @Start
    void open(Stage stage) {
        var list = new ListView<>(FXCollections.observableArrayList("first", "second"));
        list.setId("list");
        list.setEditable(true);
        list.setCellFactory(TextFieldListCell.forListView());
        var body = new DialogBody("A list", new VBox(new TextField(), list));
        body.dismiss("Close").setOnAction(_ -> left++);
        Shown.on(stage, body, 400, 400);
    }

    @Test
    void fromAField(FxRobot robot) {
        robot.interact(() -> robot.lookup(".text-field").query().requestFocus());
        robot.type(KeyCode.ESCAPE);

        assertThat(left).isEqualTo(1);
    }

    @Test
    void fromAList(FxRobot robot) {
        robot.interact(list(robot)::requestFocus);
        robot.type(KeyCode.ESCAPE);

        assertThat(left).isEqualTo(1);
    }

    @Test
    void anEditIsGivenUpFirst(FxRobot robot) {
        var list = list(robot);
        robot.interact(() -> {
            list.requestFocus();
            list.edit(1);
        });
        robot.type(KeyCode.ESCAPE);

        assertThat(left).isZero();
        assertThat(list.getEditingIndex()).isEqualTo(-1);
    }

    private static ListView<String> list(FxRobot robot) {
        return robot.lookup("#list").queryListView();
    }
}
