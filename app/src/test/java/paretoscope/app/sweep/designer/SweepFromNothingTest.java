package paretoscope.app.sweep.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.app.window.OpenedWindow.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.sweep.SweepFeature;
import paretoscope.app.window.OpenedWindow;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.weights.safetensors.Checkpoint;

/// A sweep is designed from nothing, carried out, and the merge that suits is taken along.
@ExtendWith(ApplicationExtension.class)
class SweepFromNothingTest {
    private static final Path LAB = Path.of(System.getProperty("paretoscope.root"), "sample-results/digits-lab/merge");
    private static final int PATIENCE_SECONDS = 40;

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
    void fromNothingToTheMergeOnDisk(FxRobot robot) throws Exception {
        robot.clickOn("Merge models");
        robot.clickOn("#sweep-new");
        soon(() -> robot.lookup("#designer-use").tryQuery().isPresent());
        assertThat(robot.lookup("#designer-use").query().isDisabled()).isTrue();
        design(robot);
        var sweep = folder.resolve("mine.sweep.json");
        window.files().next(sweep);
        press(robot, "#designer-save");

        var shown = (SweepFeature) window.desk().shown();
        soon(() -> !robot.lookup("#sweep-start").query().isDisabled());
        assertThat(SweepSpecReader.read(sweep).models()).extracting("name").containsExactly("turned", "mirrored");
        press(robot, "#sweep-start");
        soon(() -> shown.viewModel().results().shownProperty().get().filter(now -> now.state().isFinished())
                .isPresent());
        assertThat(shown.figure()).isPresent();
        assertThat(((Labeled) robot.lookup("#sweep-pick").query()).getText())
                .startsWith("Of the measured merges: turned ");

        var weights = folder.resolve("picked.safetensors");
        window.files().next(weights);
        press(robot, "#sweep-export-weights");
        soon(() -> Files.exists(weights));
        try (var merged = Checkpoint.open(weights)) {
            assertThat(merged.tensors()).containsKey("hidden1.weight");
        }
        var recipe = folder.resolve("picked.yaml");
        window.files().next(recipe);
        press(robot, "#sweep-export-recipe");
        soon(() -> Files.exists(recipe) && Files.readString(recipe).contains("task_arithmetic"));
    }

    private void design(FxRobot robot) throws Exception {
        type(robot, "#designer-name", "mine");
        type(robot, "#designer-base", LAB.resolve("base.safetensors").toString());
        for (var model : List.of("turned", "mirrored")) {
            window.files().next(LAB.resolve(model + ".safetensors"));
            press(robot, "#designer-add-models");
            window.files().next(LAB.resolve(model + "-items.safetensors"));
            press(robot, "#designer-add-tasks");
        }
        type(robot, "#designer-budget-evaluations", "8");
        type(robot, "#designer-budget-reevaluations", "2");
        type(robot, "#designer-baselines-0-scales", "0.3");
        type(robot, "#designer-evaluator-model", "nowhere.onnx");
        assertThat(sentences(robot)).containsExactly("There is no such file or folder.");
        type(robot, "#designer-evaluator-model", LAB.resolve("network.onnx").toString());
        assertThat(sentences(robot)).isEmpty();
        assertThat(((Labeled) robot.lookup("#designer-verdict").query()).getText()).startsWith(
                "At most 11 merges on 2 tasks each: 8 by the design");
    }

    private static List<String> sentences(FxRobot robot) {
        return robot.lookup(".designer-sentence").queryAll().stream().filter(Node::isVisible).map(
                node -> ((Labeled) node).getText()).toList();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> ((TextInputControl) robot.lookup(field).query()).setText(text));
    }

    /// Presses a button wherever it stands: a form may have to be scrolled to it.
    private static void press(FxRobot robot, String button) {
        robot.interact(() -> ((Button) robot.lookup(button).query()).fire());
    }
}
