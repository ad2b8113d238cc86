package paretoscope.app.render;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.app.shell.SampleResults;
import paretoscope.cli.WrongCall;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.sweep.SweepService;
import paretoscope.views.sweep.SweepTrouble;

/// The projects that pictures are taken of: what was named for every view, or for each view the example that suits it.
final class ShownResults implements AutoCloseable {
    private final List<String> named;
    private final Project empty;
    private final Map<String, Project> opened = new HashMap<>();

    /// @param named files and folders; none for the examples
    ShownResults(List<String> named) throws WorkspaceException {
        this.named = List.copyOf(named);
        empty = Project.inMemory();
    }

    /// A project without results.
    Project empty() {
        return empty;
    }

    /// The project to show in a view.
    ///
    /// @param example the folder of sample results that suits the view
    Project suiting(String example) throws WorkspaceException {
        var key = named.isEmpty() ? example : "";
        if (!opened.containsKey(key)) {
            opened.put(key, open(named.isEmpty() ? List.of(sample(example)) : named));
        }
        return opened.get(key);
    }

    private static String sample(String example) {
        return SampleResults.folder().map(folder -> folder.resolve(example).toString()).orElseThrow(
                () -> new WrongCall("The examples are not beside the program; name results with --in."));
    }

    /// A project without imports in which a sweep that comes with the program has been carried out.
    ///
    /// @param sweep the sweep's file among the sample results
    Project evaluated(String sweep) throws WorkspaceException {
        if (!opened.containsKey(sweep)) {
            var project = Project.inMemory();
            opened.put(sweep, project);
            try (var run = project.sweeps().plan(SweepService.read(Path.of(sample(sweep))),
                    paretoscope.compute.job.Cancellation.NEVER).start(false)) {
                run.end().join();
            } catch (SweepTrouble trouble) {
                throw new WorkspaceException(trouble.getMessage());
            }
        }
        return opened.get(sweep);
    }

    private static Project open(List<String> inputs) throws WorkspaceException {
        var project = Project.inMemory();
        var report = project.imports().importAll(inputs, ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        report.refusal().ifPresent(sentence -> {
            throw new WrongCall(sentence);
        });
        return project;
    }

    @Override
    public void close() throws WorkspaceException {
        empty.close();
        for (var project : opened.values()) {
            project.close();
        }
    }
}
