package paretoscope.app.imports;

import java.util.concurrent.CompletableFuture;
import paretoscope.views.imports.ImportReport;

/// What the import flow asks and shows the user; windows in the program, answers at hand in tests.
public interface ImportQuestions {
    /// Asks how a table is to be read.
    ///
    /// @param others how many more files wait behind it
    CompletableFuture<MappingDecision> howToRead(TableSample sample, int others);

    /// Shows what came of an import.
    void show(ImportReport report);
}
