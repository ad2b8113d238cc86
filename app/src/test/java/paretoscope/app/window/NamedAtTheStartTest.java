package paretoscope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static paretoscope.app.window.OpenedWindow.soon;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import paretoscope.app.desk.Desk;
import paretoscope.app.sweep.SweepFeature;

/// What a double click on a file brings up: the system starts the program with the file's name.
@ExtendWith(ApplicationExtension.class)
class NamedAtTheStartTest {
    private static final Path SAMPLES = Path.of(System.getProperty("paretoscope.root"), "sample-results");

    @TempDir
    private Path folder;
    private Stage stage;
    private OpenedWindow window;

    @Start
    void open(Stage main) {
        stage = main;
    }

    private void start(FxRobot robot, Path named) throws Exception {
        window = new OpenedWindow(robot, stage, folder, named);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Desk desk() {
        return window.desk();
    }

    @Test
    void aWorkspaceIsTheOneWorkedIn(FxRobot robot) throws Exception {
        var file = folder.resolve("mine.paretoscope");

        start(robot, file);

        assertThat(desk().project().workspace().path()).contains(file);
    }

    @Test
    void resultsAreImportedIntoAWorkspaceThatIsNotSaved(FxRobot robot) throws Exception {
        start(robot, SAMPLES.resolve("aider-polyglot/polyglot.csv"));

        assertThat(desk().project().workspace().path()).isEmpty();
        soon(() -> desk().sources().sourcesProperty().get().size() == 1
                || robot.listWindows().size() > 1);
    }

    @Test
    void aFigureIsShownForExport(FxRobot robot) throws Exception {
        start(robot, SAMPLES.resolve("figures/polyglot-front.figure.json"));

        soon(() -> robot.lookup(".paper").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(robot.lookup("Export figure").tryQuery()).isPresent();
        assertThat(desk().project().workspace().path()).isPresent();
    }

    @Test
    void aSweepIsInTheFrontTab(FxRobot robot) throws Exception {
        start(robot, SAMPLES.resolve("digits-lab/merge/digits.sweep.json"));

        assertThat(desk().shown()).isInstanceOf(SweepFeature.class);
        soon(() -> ((SweepFeature) desk().shown()).viewModel().specProperty().get().isPresent());
    }

    @Test
    void aFileThatIsNoFigureIsRefusedWithASentence(FxRobot robot) throws Exception {
        start(robot, Files.writeString(folder.resolve("empty.figure.json"), "{}"));

        soon(() -> robot.lookup(".toast").queryAllAs(Notification.class).stream()
                .anyMatch(toast -> toast.getMessage().contains("this is not a figure")));
    }
}
