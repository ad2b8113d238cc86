package paretoscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.WorkspaceException;
import paretoscope.views.imports.ImportListener;

/// Projects opened on small tables written by a test, or on reference files where they are present.
public final class OpenedTable {
    private OpenedTable() {}

    /// A project on one table.
    public static Project of(Path folder, String... lines) throws IOException, WorkspaceException {
        var file = Files.writeString(folder.resolve("table.csv"), String.join("\n", lines) + "\n");
        return open(file, ReadOptions.defaults());
    }

    /// A project on a reference file; the test is skipped by name where it is absent.
    public static Project reference(String name, Set<String> zeroIsUnknown) throws WorkspaceException {
        return open(shared("reference-data/" + name), ReadOptions.defaults().withZeroIsUnknown(zeroIsUnknown));
    }

    /// A file or folder that others made; the test is skipped by name where it is absent.
    public static Path shared(String name) {
        var path = Path.of(System.getProperty("paretoscope.root")).resolveSibling("shared").resolve(name);
        if (!Files.exists(path)) {
            Assumptions.abort(name + " is absent");
        }
        return path;
    }

    private static Project open(Path file, ReadOptions options) throws WorkspaceException {
        var project = Project.inMemory();
        var report = project.imports().importAll(List.of(file.toString()), options, ImportListener.SILENT,
                Cancellation.NEVER);
        assertThat(report.refusal()).isEmpty();
        return project;
    }
}
