package paretoscope.app.launch;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Files that macOS hands to the running program: there a double click starts a program without arguments and sends the file
/// afterwards.
///
/// JavaFX has no public way to hear of them. This stands in front of the toolkit's own handler and passes everything else on
/// to it; files that came before it was there are sent again.
final class MacFiles extends Application.EventHandler {
    private final Application.EventHandler toolkits;
    private final Consumer<List<Path>> open;

    private MacFiles(Application.EventHandler toolkits, Consumer<List<Path>> open) {
        this.toolkits = toolkits;
        this.open = open;
    }

    /// Listens from now on; call on the toolkit's thread, and only where the launcher exports the toolkit's package to this
    /// module.
    static void listen(Consumer<List<Path>> open) {
        var application = Application.GetApplication();
        application.setEventHandler(new MacFiles(application.getEventHandler(), open));
    }

    @Override
    public void handleOpenFilesAction(Application application, long time, String[] files) {
        open.accept(Stream.of(files).map(Path::of).toList());
    }

    @Override
    public void handleWillFinishLaunchingAction(Application application, long time) {
        toolkits.handleWillFinishLaunchingAction(application, time);
    }

    @Override
    public void handleDidFinishLaunchingAction(Application application, long time) {
        toolkits.handleDidFinishLaunchingAction(application, time);
    }

    @Override
    public void handleWillBecomeActiveAction(Application application, long time) {
        toolkits.handleWillBecomeActiveAction(application, time);
    }

    @Override
    public void handleDidBecomeActiveAction(Application application, long time) {
        toolkits.handleDidBecomeActiveAction(application, time);
    }

    @Override
    public void handleWillResignActiveAction(Application application, long time) {
        toolkits.handleWillResignActiveAction(application, time);
    }

    @Override
    public void handleDidResignActiveAction(Application application, long time) {
        toolkits.handleDidResignActiveAction(application, time);
    }

    @Override
    public void handleDidReceiveMemoryWarning(Application application, long time) {
        toolkits.handleDidReceiveMemoryWarning(application, time);
    }

    @Override
    public void handleWillHideAction(Application application, long time) {
        toolkits.handleWillHideAction(application, time);
    }

    @Override
    public void handleDidHideAction(Application application, long time) {
        toolkits.handleDidHideAction(application, time);
    }

    @Override
    public void handleWillUnhideAction(Application application, long time) {
        toolkits.handleWillUnhideAction(application, time);
    }

    @Override
    public void handleDidUnhideAction(Application application, long time) {
        toolkits.handleDidUnhideAction(application, time);
    }

    @Override
    public void handleQuitAction(Application application, long time) {
        toolkits.handleQuitAction(application, time);
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> preferences) {
        toolkits.handlePreferencesChanged(preferences);
    }
}
