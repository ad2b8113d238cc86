package paretoscope.app.analyses;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import paretoscope.app.feature.ViewContext;
import paretoscope.app.messages.Messages;
import paretoscope.app.preferences.CurrentPreferences;
import paretoscope.app.preferences.PreferencesFile;
import paretoscope.app.selection.Selection;
import paretoscope.app.simulated.SimulatedPoints;
import paretoscope.app.theme.Theme;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// A project with one small table, and what a view is made with; everything runs at once on the caller's thread.
public final class SmallProject implements AutoCloseable {
    private final Project project;
    private final ViewContext context;

    public SmallProject(Path folder, List<String> lines) throws Exception {
        project = Project.inMemory();
        var file = Files.write(folder.resolve("table.csv"), lines);
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        var messages = new Messages(Runnable::run);
        context = new ViewContext(project, Runnable::run, Runnable::run, new Selection(),
                new SimpleObjectProperty<>(Theme.LIGHT), messages,
                new CurrentPreferences(new PreferencesFile(folder.resolve("preferences.json")), messages),
                new SimulatedPoints());
    }

    public ViewContext context() {
        return context;
    }

    @Override
    public void close() throws Exception {
        project.close();
    }
}
