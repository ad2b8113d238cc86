package paretoscope.app.launch;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import paretoscope.app.Workbench;
import paretoscope.app.settings.AppFolders;

/// The toolkit's entry point: makes the workbench and shows its window.
public final class WindowProgram extends Application {
    private Workbench workbench;

    /// Made by the toolkit.
    public WindowProgram() {}

    /// Shows the window until the user closes it.
    ///
    /// @param arguments files, folders and workspaces to open
    public static void show(String... arguments) {
        LogFile.in(AppFolders.ofThisSystem().logs());
        launch(WindowProgram.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        workbench = new Workbench(stage, AppFolders.ofThisSystem());
        List<Path> named = getParameters().getRaw().stream().map(Path::of).toList();
        workbench.start(named);
        FirstChart.quitIfAsked(stage);
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
