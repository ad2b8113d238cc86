package paretoscope.app.imports;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.views.imports.ImportReport;

/// The import flow's questions and reports as windows.
public final class ImportWindows implements ImportQuestions {
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    /// @param owner the window that dialogs belong to when they open
    public ImportWindows(DialogWindow windows, Supplier<Window> owner) {
        this.windows = windows;
        this.owner = owner;
    }

    @Override
    public CompletableFuture<MappingDecision> howToRead(TableSample sample, int others) {
        var decision = new CompletableFuture<MappingDecision>();
        windows.show(owner.get(), "Import a table",
                MappingDialog.body(new MappingViewModel(sample), others, decision));
        return decision;
    }

    @Override
    public void show(ImportReport report) {
        windows.showBeside(owner.get(), "Import report", ReportDialog.body(report));
    }
}
