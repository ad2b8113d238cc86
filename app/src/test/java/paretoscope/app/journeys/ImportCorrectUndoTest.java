package paretoscope.app.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.editing.EditingFeature;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.imports.ImportFeature;
import paretoscope.app.jobs.PooledJobQueue;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.screen.FxUiThread;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.app.settings.AppFolders;
import paretoscope.app.table.TableFeature;
import paretoscope.app.theme.Look;
import paretoscope.store.Scope;
import paretoscope.views.Project;

/// A table arrives, its columns are confirmed, a missing cost is typed in, and taken back.
@ExtendWith(ApplicationExtension.class)
class ImportCorrectUndoTest {
    @TempDir
    static Path folder;

    private final PooledJobQueue jobs = new PooledJobQueue(1);
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Selection selection = new Selection();
    private Messages messages;
    private Project project;
    private ImportFeature imports;
    private TableFeature table;
    private EditingFeature editing;

    @Start
    void open(Stage stage) throws Exception {
        var ui = new FxUiThread();
        messages = new Messages(ui);
        var look = new Look();
        var windows = new DialogWindow(look);
        var folders = AppFolders.under(folder);
        var preferences = new CurrentPreferences(PreferencesFile.in(folders), messages);
        project = Project.inMemory();
        imports = new ImportFeature(project, jobs, ui, messages, preferences, folders, windows, () -> stage);
        editing = new EditingFeature(project, jobs, background, ui, messages, preferences, windows, () -> stage,
                _ -> {});
        table = new TableFeature(new ViewContext(project, background, ui, selection, look.themeProperty(), messages,
                preferences, new SimulatedPoints()));
        var scene = new Scene(table.content(), 960, 560);
        look.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        imports.close();
        jobs.close();
        background.shutdown();
        background.awaitTermination(10, TimeUnit.SECONDS);
        table.close();
        editing.close();
        project.close();
    }

    @Test
    void theWayThere(FxRobot robot) throws Exception {
        var board = folder.resolve("board.csv");
        Files.writeString(board, "model,accuracy,cost_usd\nalpha,0.5,2\nbeta,0.75,\n");

        robot.interact(() -> imports.take(List.of(board)));
        soon(() -> robot.lookup("Import").tryQuery().isPresent());
        robot.clickOn("Import");
        soon(() -> robot.lookup("$2").tryQuery().isPresent());
        assertThat(editing.history().undoLabelProperty().get()).isEqualTo("Undo import of board.csv");

        robot.clickOn("–");
        soon(() -> robot.lookup("Correct…").tryQuery().isPresent());
        robot.clickOn("Correct…").write("3.5");
        robot.clickOn("Save");
        soon(() -> robot.lookup("$3.50").tryQuery().isPresent());

        soon(() -> editing.history().undoLabelProperty().get().startsWith("Undo correct cost_usd"));
        robot.interact(() -> editing.historyItems().getFirst().fire());
        soon(() -> robot.lookup("–").tryQuery().isPresent());
        assertThat(project.workspace().configurations(Scope.all()).column("cost_usd").orElseThrow().known())
                .isEqualTo(1);
    }

    private static void soon(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
