package paretoscope.app.front.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import paretoscope.app.figures.model.ChartSize;
import paretoscope.app.selection.Selection;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// A project in memory on a small table: four models with two efforts, one of them without a cost.
public final class SmallFront {
    private static final List<String> TABLE = List.of("model,effort,accuracy,cost_usd,latency_s", "thrifty,low,0.4,1,3",
            "wasteful,low,0.3,5,9", "strong,high,0.8,10,2", "secret,high,0.9,,4");

    private SmallFront() {}

    public static Project project(Path folder) throws Exception {
        return project(folder, TABLE);
    }

    /// A project in memory on a table of its own, `table.csv`.
    public static Project project(Path folder, List<String> lines) throws Exception {
        var project = Project.inMemory();
        add(project, folder, "table.csv", lines);
        return project;
    }

    public static void add(Project project, Path folder, String name, List<String> lines) throws Exception {
        var file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
    }

    /// A view model that answers at once, with room for a chart.
    public static FrontViewModel model(Project project) {
        var model = new FrontViewModel(project, Runnable::run, Runnable::run, new Selection());
        model.chart().sizeProperty().set(new ChartSize(600, 400));
        return model;
    }
}
