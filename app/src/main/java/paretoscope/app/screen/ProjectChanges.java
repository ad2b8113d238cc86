package paretoscope.app.screen;

import javafx.util.Subscription;
import paretoscope.views.Project;

/// Hears of a project's changes as views hear of everything else.
public final class ProjectChanges {
    private ProjectChanges() {}

    /// Calls back after every change, on the thread that made it.
    public static Subscription subscribe(Project project, Runnable listener) {
        var handle = project.onChange(listener);
        return () -> {
            try {
                handle.close();
            } catch (Exception e) {
                throw new IllegalStateException("a project lets go of its listeners without trouble", e);
            }
        };
    }
}
