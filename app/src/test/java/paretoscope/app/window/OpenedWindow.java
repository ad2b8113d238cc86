package paretoscope.app.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import paretoscope.app.Workbench;
import paretoscope.app.desk.Desk;
import paretoscope.app.dialog.AnsweredFiles;
import paretoscope.app.settings.AppFolders;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.views.imports.ImportListener;

/// The program's window on the test's screen, with a fresh profile, worked by a robot.
public final class OpenedWindow {
    private static final int PATIENCE = 40;

    private final FxRobot robot;
    private final Stage stage;
    private final Path folder;
    private final AnsweredFiles files = new AnsweredFiles();
    private final Workbench workbench;

    /// @param folder where the profile and the test's files go
    /// @param named what the program is started on
    public OpenedWindow(FxRobot robot, Stage stage, Path folder, Path... named) throws Exception {
        this.robot = robot;
        this.stage = stage;
        this.folder = folder;
        workbench = WaitForAsyncUtils.asyncFx(
                () -> new Workbench(stage, AppFolders.under(folder.resolve("profile")), files)).get();
        robot.interact(() -> {
            workbench.start(List.of(named));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(960);
        });
        soon(() -> workbench.desk().filter(Desk::isFurnished).isPresent());
    }

    public void close() {
        robot.interact(() -> {
            stage.hide();
            workbench.close();
        });
    }

    public Workbench workbench() {
        return workbench;
    }

    /// The files that the system's dialogs answer with.
    public AnsweredFiles files() {
        return files;
    }

    public Desk desk() {
        return workbench.desk().orElseThrow();
    }

    /// Imports a table as it is guessed.
    public void take(String name, String table) throws Exception {
        var file = Files.writeString(folder.resolve(name), table);
        desk().project().imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Brings a view to the front by its shortcut.
    public void turnTo(KeyCode digit, String view) throws Exception {
        robot.push(KeyCode.SHORTCUT, digit);
        soon(() -> desk().shown().id().equals(view));
    }

    /// Types into a field in place of what stands there.
    public void type(String field, String text, KeyCode end) {
        robot.clickOn(field);
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).selectAll());
        robot.write(text).type(end);
    }

    /// Exports the figure in front under a name; the file is there when this returns.
    public Path export(String name) throws Exception {
        var figure = folder.resolve(name);
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        soon(() -> robot.lookup("Export…").tryQuery().isPresent());
        files.next(figure);
        robot.clickOn("Export…");
        soon(() -> Files.exists(figure) && robot.listWindows().size() == 1);
        return figure;
    }

    /// Waits until something holds and the window has come to rest.
    public static void soon(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
