package paretoscope.views.costs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// A project in memory on one table.
final class SmallProject {
    private SmallProject() {}

    static Project of(Path folder, String name, List<String> lines) throws Exception {
        var file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        var project = Project.inMemory();
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        return project;
    }
}
