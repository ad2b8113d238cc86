package paretoscope.views.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableMapping;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.Importers;
import paretoscope.ingest.NotRecognised;
import paretoscope.ingest.SourceWalk;
import paretoscope.ingest.table.TableImporter;
import paretoscope.ingest.table.TablePreview;
import paretoscope.store.ImportOutcome;
import paretoscope.store.SourceDescription;
import paretoscope.store.SourceSummary;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.store.WorkspaceFailure;

/// Brings files into the workspace, many in a transaction, and reports what became of each.
public final class ImportService {
    private final Workspace workspace;
    private final Runnable changed;

    /// Found when first needed: whoever looks for services opens every jar of the program.
    private static final class Installed {
        private static final Importers IMPORTERS = Importers.installed();
    }

    /// @param changed called when a call has added something
    public ImportService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// Imports everything the names stand for: files, folders, patterns.
    ///
    /// A file that cannot be read is reported and the rest goes on. When the caller gives up, what was finished by then
    /// stays, and the report says so.
    ///
    /// @throws WorkspaceException when the workspace itself cannot take more
    public ImportReport importAll(List<String> named, ReadOptions options, ImportListener listener,
            Cancellation cancellation) throws WorkspaceException {
        var missing = new ArrayList<String>();
        var kept = workspace.memory().mappings();
        // What was said for this call wins over what is remembered.
        var reading = options.withRemembered(header -> options.remembered().apply(header).or(() -> kept.apply(header)));
        try (var run = new ImportRun(workspace, Installed.IMPORTERS, reading, listener, cancellation)) {
            try {
                return run.all(find(named, missing, cancellation), new HashSet<>(named), missing);
            } finally {
                if (run.anyRead()) {
                    changed.run();
                }
            }
        }
    }

    /// What a table would be read as, for the user to see and change; empty when the file is not a table or some tool's
    /// own format.
    public Optional<TablePreview> preview(Path path, ReadOptions options, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var file = SourceFile.open(path);
        var tables = new TableImporter();
        try {
            return Installed.IMPORTERS.choose(file, options) instanceof TableImporter
                    ? Optional.of(tables.preview(file, options, cancellation))
                    : Optional.empty();
        } catch (NotRecognised _) {
            return Optional.empty();
        }
    }

    /// Reads a table anew by another mapping, in place of what was read from it before; one undo brings that back.
    ///
    /// @throws UnreadableSource when the file is no table, or no longer one
    public ImportOutcome reread(SourceSummary source, TableMapping mapping, Cancellation cancellation)
            throws IOException, UnreadableSource, WorkspaceException {
        var file = SourceFile.open(Path.of(source.path()), source.displayName());
        var importer = new TableImporter();
        var description = new SourceDescription(source.path(), source.displayName(),
                FileDigest.of(file, cancellation), file.size(), importer.tool(), importer.version());
        try (var session = workspace.beginReimport(description)) {
            importer.read(file, ReadOptions.defaults().withRemembered(_ -> Optional.of(mapping)), session.sink(),
                    cancellation);
            var outcome = session.commit();
            changed.run();
            return outcome;
        } catch (WorkspaceFailure e) {
            throw e.asChecked();
        }
    }

    /// Names that may follow `--as`.
    public List<String> tools() {
        return Installed.IMPORTERS.tools();
    }

    private static List<SourceWalk.FoundFile> find(List<String> named, List<String> missing,
            Cancellation cancellation) {
        var found = new ArrayList<SourceWalk.FoundFile>();
        for (var name : named) {
            try {
                found.addAll(SourceWalk.find(List.of(name), cancellation,
                        issue -> missing.add(issue.where().text() + ": " + issue.why() + ".")));
            } catch (UnreadableSource e) {
                missing.add(e.getMessage());
            } catch (IOException e) {
                missing.add(name + ": it cannot be listed (" + e.getMessage() + ").");
            }
        }
        return found;
    }
}
