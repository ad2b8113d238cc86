package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.dialog.Shown;
import paretoscope.eval.source.Role;

/// The way of a user who finds a wrong guess.
@ExtendWith(ApplicationExtension.class)
class MappingDialogTest {
    private final CompletableFuture<MappingDecision> decision = new CompletableFuture<>();

    @Start
    void open(Stage stage) {
        Shown.on(stage, MappingDialog.body(new MappingViewModel(Samples.board()), 1, decision), 980, 700);
    }

    @Test
    void anotherRoleIsChosenAndImported(FxRobot robot) {
        robot.interact(() -> robot.lookup("#role-commit").queryAs(ComboBox.class).requestFocus());
        robot.type(KeyCode.DOWN);
        robot.clickOn("#zero-total_cost");
        robot.clickOn("Import");

        var read = (MappingDecision.Read) decision.join();
        assertThat(read.remember()).isTrue();
        assertThat(read.mapping().column("commit").orElseThrow().role()).isEqualTo(Role.IGNORE);
        assertThat(read.mapping().column("total_cost").orElseThrow().zeroIsUnknown()).isTrue();
    }

    @Test
    void aFileCanBeLeftOut(FxRobot robot) {
        robot.clickOn("Leave this file out");

        assertThat(decision.join()).isEqualTo(new MappingDecision.LeaveOut());
    }

    @Test
    void textColumnsHaveNoUnitAndNoZero(FxRobot robot) {
        assertThat(robot.lookup("#unit-total_cost").queryAllAs(ComboBox.class)).hasSize(1);
        assertThat(robot.lookup("#unit-model").queryAllAs(ComboBox.class)).isEmpty();
        assertThat(robot.lookup("#zero-model").queryAllAs(CheckBox.class)).isEmpty();
    }
}
