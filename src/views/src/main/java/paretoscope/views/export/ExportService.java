package paretoscope.views.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Run;
import paretoscope.eval.source.Cancellation;
import paretoscope.ingest.everyevalever.EveryEvalEverExport;
import paretoscope.store.AttemptRow;
import paretoscope.store.RunRow;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.store.WorkspaceFailure;

/// Writes what a workspace holds into a folder.
public final class ExportService {
    private static final int PAGE = 2_000;

    private final Workspace workspace;

    public ExportService(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Tables as CSV, safe to open in a spreadsheet; the files written.
    public List<Path> csv(Path folder) throws WorkspaceException {
        return workspace.exportCsv(folder);
    }

    /// Tables as Parquet; the files written.
    public List<Path> parquet(Path folder) throws WorkspaceException {
        return workspace.exportParquet(folder);
    }

    /// Every run that counts, in the layout of Every Eval Ever; the files written.
    ///
    /// @param retrieved the time the schema asks for
    public List<Path> everyEvalEver(Scope scope, Path folder, Instant retrieved, Cancellation cancellation)
            throws WorkspaceException, IOException {
        var export = new EveryEvalEverExport(retrieved);
        var files = new ArrayList<Path>();
        for (var row : workspace.runs(scope)) {
            cancellation.check();
            if (row.superseded()) {
                continue;
            }
            try {
                var written = export.write(run(row), row.tool(), () -> attempts(row.id()), folder);
                files.add(written.results());
                written.samples().ifPresent(files::add);
            } catch (WorkspaceFailure e) {
                throw e.asChecked();
            }
        }
        return files;
    }

    private static Run run(RunRow row) {
        var draft = Run.draft(row.file() + "#" + row.id(), row.configuration(), row.task()).status(row.status())
                .usage(row.usage());
        row.started().ifPresent(draft::started);
        row.completed().ifPresent(draft::completed);
        row.n().ifPresent(draft::items);
        row.details().forEach(draft::detail);
        row.metrics().forEach((name, value) -> draft.measurement(new Measurement(value.metric().withName(name),
                value.value(), value.standardError(), value.n(), Locator.WHOLE_FILE)));
        return draft.run();
    }

    private Iterator<Attempt> attempts(long run) {
        return new Iterator<>() {
            private Iterator<AttemptRow> page = List.<AttemptRow>of().iterator();
            private long read;
            private boolean last;

            @Override
            public boolean hasNext() {
                if (!page.hasNext() && !last) {
                    turn();
                }
                return page.hasNext();
            }

            private void turn() {
                try {
                    var rows = workspace.attempts(run, read, PAGE);
                    read += rows.size();
                    last = rows.size() < PAGE;
                    page = rows.iterator();
                } catch (WorkspaceException e) {
                    throw new WorkspaceFailure(e);
                }
            }

            @Override
            public Attempt next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.next().attempt();
            }
        };
    }
}
