package paretoscope.app.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import paretoscope.app.Workbench;
import paretoscope.app.desk.FirstProject;
import paretoscope.app.settings.AppFolders;

/// The toolkit's entry point: makes the workbench and shows its window.
public final class WindowProgram extends Application {
    /// Begun before the toolkit makes this object.
    private static volatile Optional<FirstProject> first = Optional.empty();

    private Workbench workbench;

    /// Made by the toolkit.
    public WindowProgram() {}

    /// Shows the window until the user closes it.
    ///
    /// @param arguments files, folders and workspaces to open
    public static void show(String... arguments) {
        // Before there are several threads, since whichever asks for a logger first settles where all come from.
        LogProvider.install();
        GraphicsDevice.doWithoutIfNone();
        var folders = AppFolders.ofThisSystem();
        first = Optional.of(FirstProject.opening(paths(arguments), folders));
        HeadStart.begin(folders.logs());
        launch(WindowProgram.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        workbench = new Workbench(stage, AppFolders.ofThisSystem());
        var named = paths(getParameters().getRaw().toArray(String[]::new));
        first.ifPresentOrElse(project -> workbench.start(project, named), () -> workbench.start(named));
        if (filesAreHandedOver()) {
            MacFiles.listen(workbench::take);
        }
        Trial.ifAsked(stage, workbench);
    }

    private static List<Path> paths(String... arguments) {
        return Stream.of(arguments).map(Path::of).toList();
    }

    /// On macOS, where the launcher lets this module hear of it.
    private static boolean filesAreHandedOver() {
        return System.getProperty("os.name").startsWith("Mac")
                && Stage.class.getModule().isExported("com.sun.glass.ui", WindowProgram.class.getModule());
    }

    @Override
    public void stop() {
        workbench.close();
    }
}
