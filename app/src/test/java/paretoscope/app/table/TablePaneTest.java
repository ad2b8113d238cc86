package paretoscope.app.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.dialog.Shown;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.selection.Selection;
import paretoscope.eval.Quantity;

/// The way of a user who finds a wrong number, corrects it and copies the rows.
@ExtendWith(ApplicationExtension.class)
class TablePaneTest {
    @TempDir
    static Path folder;

    private final SmallTable data = new SmallTable();
    private final Selection selection = new Selection();
    private TableViewModel table;

    @Start
    void open(Stage stage) {
        var messages = new Messages(Runnable::run);
        table = new TableViewModel(data, Runnable::run, Runnable::run, selection,
                new CurrentPreferences(new PreferencesFile(folder.resolve("p.json")), messages), messages);
        table.reload();
        Shown.on(stage, new TablePane(table), 980, 500);
    }

    @Test
    void anUnknownCostIsCorrectedByHand(FxRobot robot) {
        robot.clickOn("–");
        robot.clickOn("Correct…").write("3.5");
        robot.clickOn("#why-corrected").write("the invoice");
        robot.clickOn("Save");

        assertThat(data.corrections).containsExactly("cost of run 1: the invoice");
        assertThat(data.value(1, SmallTable.COST)).isEqualTo(Quantity.of(3.5));
        assertThat(robot.lookup("$3.50").tryQuery()).as("the new value in the table").isPresent();
    }

    @Test
    void theTableAndTheSelectionFollowEachOther(FxRobot robot) {
        robot.clickOn("gamma");
        assertThat(selection.labels()).containsExactly("gamma");

        robot.interact(() -> selection.set(List.of("alpha")));
        TableView<?> view = robot.lookup("#configurations").queryTableView();
        assertThat(view.getSelectionModel().getSelectedIndices()).containsExactly(0);
    }

    @Test
    void pickedRowsAreCopiedWithAHeader(FxRobot robot) {
        robot.clickOn("alpha").push(KeyCode.CONTROL, KeyCode.C);

        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        assertThat(text[0]).isEqualTo("configuration\taccuracy\tcost\nalpha\t0.5\t2\n");
    }

    @Test
    void theKeyboardReachesTheOriginOfAValue(FxRobot robot) {
        robot.clickOn("alpha").type(KeyCode.ENTER);

        assertThat(robot.lookup("#origins").tryQuery()).isPresent();
        assertThat(table.origins().inspectedProperty().get().orElseThrow().column().name()).isEqualTo("accuracy");
    }
}
