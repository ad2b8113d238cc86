package paretoscope.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.app.window.OpenedWindow.soon;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.desk.Desk;
import paretoscope.app.front.model.Role;
import paretoscope.app.window.OpenedWindow;
import paretoscope.cli.Program;

/// From a file of one's own to the figure in the paper, and back: imported by the dialog, another cost, brushed, a budget,
/// exported, undone. Everything through the program's own window.
@ExtendWith(ApplicationExtension.class)
class FromFileToFigureTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private OpenedWindow window;

    @Start
    void open(Stage main) {
        stage = main;
    }

    @BeforeEach
    void start(FxRobot robot) throws Exception {
        window = new OpenedWindow(robot, stage, folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWholeWay(FxRobot robot) throws Exception {
        importByDialog(robot);
        anotherCost(robot);
        brush(robot);
        budget(robot);
        export(robot);
        undo(robot);
    }

    private void importByDialog(FxRobot robot) throws Exception {
        window.files().next(Files.writeString(folder.resolve("board.csv"), """
                model,accuracy,cost_usd,latency_s
                thrifty,0.4,1,3
                wasteful,0.3,5,9
                strong,0.8,10,2
                """));
        robot.push(KeyCode.SHORTCUT, KeyCode.I);
        soon(() -> robot.lookup("Import").tryQuery().isPresent());
        robot.clickOn("Import");
        soon(() -> desk().front().statusProperty().get().equals("3 of 3 shown"));
    }

    private void anotherCost(FxRobot robot) throws Exception {
        robot.clickOn("#cost-metric").clickOn("latency_s (s)");
        soon(() -> cost().equals("latency_s") && !desk().front().busyProperty().get());
        robot.clickOn("#cost-metric").clickOn("cost_usd (USD)");
        soon(() -> cost().equals("cost_usd") && !desk().front().busyProperty().get());
    }

    private String cost() {
        return desk().front().found().orElseThrow().objective(Role.COST).orElseThrow().name();
    }

    private void brush(FxRobot robot) {
        Bounds chart = onScreen(robot.lookup("#front-chart").query());
        robot.drag(chart.getMinX() + chart.getWidth() / 2, chart.getMinY() + 6)
                .dropTo(chart.getMaxX() - 6, chart.getMinY() + chart.getHeight() / 2);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(desk().selection().labels()).containsExactly("strong");
        assertThat(robot.lookup("#configurations").queryTableView().getSelectionModel().getSelectedItems()).hasSize(1);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private void budget(FxRobot robot) {
        robot.clickOn("#budget").write("6").type(KeyCode.ENTER);

        assertThat(robot.lookup("#advice").queryAs(Label.class).getText())
                .isEqualTo("Under $6: pick thrifty (40%, $1); runner-up wasteful (30%, $5). "
                        + "Next: strong, +40 points for $9 more.");
    }

    /// What the window writes, the command line writes from the saved spec to the last byte.
    private void export(FxRobot robot) throws Exception {
        var figure = folder.resolve("front.pdf");
        var spec = folder.resolve("front.figure.json");
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        soon(() -> robot.lookup("#also-spec").tryQuery().isPresent());
        robot.clickOn("#also-spec");
        window.files().next(figure);
        robot.clickOn("Export…");
        soon(() -> Files.exists(spec) && robot.listWindows().size() == 1);

        var byCommand = folder.resolve("command.pdf");
        var said = new ByteArrayOutputStream();
        int code = new Program(new PrintStream(said), new PrintStream(said), List.of())
                .run(new String[]{"figure", spec.toString(), "-o", byCommand.toString()});

        assertThat(code).as(said.toString()).isZero();
        assertThat(byCommand).hasSameBinaryContentAs(figure);
    }

    private void undo(FxRobot robot) throws Exception {
        robot.interact(() -> stage.getScene().getRoot().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        soon(() -> desk().sources().sourcesProperty().get().isEmpty());

        assertThat(robot.lookup("Drop evaluation results here").query().isVisible()).isTrue();
    }

    private Desk desk() {
        return window.desk();
    }
}
