package paretoscope.views.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.TableMapping;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.Importers;
import paretoscope.ingest.NotRecognised;
import paretoscope.ingest.SourceWalk;
import paretoscope.ingest.inspect.BundleListing;
import paretoscope.ingest.table.TableImporter;
import paretoscope.ingest.table.TablePreview;
import paretoscope.store.SourceDescription;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.store.WorkspaceFailure;
import paretoscope.views.imports.FileReport.Outcome;

/// Brings files into the workspace, one transaction a file, and reports what became of each.
public final class ImportService {
    private final Workspace workspace;
    private final Runnable changed;
    private final Importers importers = Importers.installed();

    /// @param changed called when a call has added something
    public ImportService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// Imports everything the names stand for: files, folders, patterns.
    ///
    /// A file that cannot be read is reported and the rest goes on. What was imported before the caller gave up stays.
    ///
    /// @throws WorkspaceException when the workspace itself cannot take more
    /// @throws java.util.concurrent.CancellationException when the caller gave up
    public ImportReport importAll(List<String> named, ReadOptions options, ImportListener listener,
            Cancellation cancellation) throws WorkspaceException {
        var missing = new ArrayList<String>();
        var found = find(named, missing, cancellation);
        var inputs = new HashSet<>(named);
        var reports = new ArrayList<FileReport>(found.size());
        var reading = options.withRemembered(header -> remembered(header, options));
        try {
            for (var file : found) {
                cancellation.check();
                listener.reading(file.displayName(), reports.size(), found.size());
                var report = importOne(file, inputs.contains(file.path().toString()), reading, cancellation);
                reports.add(report);
                listener.finished(report);
            }
        } finally {
            if (reports.stream().anyMatch(report -> report.outcome() == Outcome.READ)) {
                changed.run();
            }
        }
        return new ImportReport(withMissingLogs(found, reports), missing);
    }

    /// What a table would be read as, for the user to see and change; empty when the file is not a table or some tool's
    /// own format.
    public Optional<TablePreview> preview(Path path, ReadOptions options, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var file = SourceFile.open(path);
        var tables = new TableImporter();
        try {
            return importers.choose(file, options) instanceof TableImporter
                    ? Optional.of(tables.preview(file, options, cancellation))
                    : Optional.empty();
        } catch (NotRecognised _) {
            return Optional.empty();
        }
    }

    /// Names that may follow `--as`.
    public List<String> tools() {
        return importers.tools();
    }

    /// What was said for this call wins over what is remembered.
    private Optional<TableMapping> remembered(List<String> header, ReadOptions options) {
        try {
            var said = options.remembered().apply(header);
            return said.isPresent() ? said : workspace.memory().mappingFor(header);
        } catch (WorkspaceException e) {
            throw new IllegalStateException(e);
        }
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

    private FileReport importOne(SourceWalk.FoundFile found, boolean named, ReadOptions options,
            Cancellation cancellation) throws WorkspaceException {
        var name = found.displayName();
        var tool = Optional.<String>empty();
        try {
            var file = SourceFile.open(found.path(), name);
            var importer = importers.choose(file, options);
            tool = Optional.of(importer.tool());
            return read(file, importer, named, options, cancellation);
        } catch (NotRecognised e) {
            var outcome = e.holdsNoResults() ? Outcome.NOT_RESULTS : Outcome.NOT_RECOGNISED;
            return FileReport.refused(name, tool, outcome, named, e.getMessage());
        } catch (UnreadableSource e) {
            return FileReport.refused(name, tool, Outcome.UNREADABLE, named, e.getMessage());
        } catch (IOException e) {
            return FileReport.refused(name, tool, Outcome.UNREADABLE, named,
                    name + ": it cannot be read (" + e.getMessage() + ").");
        } catch (WorkspaceFailure e) {
            throw e.asChecked();
        }
    }

    private FileReport read(SourceFile file, Importer importer, boolean named, ReadOptions options,
            Cancellation cancellation) throws IOException, UnreadableSource, WorkspaceException {
        var path = file.path().toAbsolutePath().normalize().toString();
        var description = new SourceDescription(path, file.displayName(), FileDigest.of(file, cancellation),
                file.size(), importer.tool(), importer.version());
        try (var session = workspace.beginImport(description)) {
            importer.read(file, options, session.sink(), cancellation);
            var outcome = session.commit();
            var how = switch (outcome.status()) {
                case NEW, GROWN, REPLACED -> Outcome.READ;
                case UNCHANGED -> Outcome.UNCHANGED;
            };
            var sentence = outcome.sameAs().map(other -> file.displayName() + ": the same file as " + other + ".")
                    .orElse("");
            return new FileReport(file.displayName(), Optional.of(importer.tool()), how, named, outcome.runs(),
                    outcome.attempts(), outcome.measurements(), outcome.issues(), sentence);
        }
    }

    /// A bundle's listing names its logs; those that are not beside it are reported with the listing.
    private static List<FileReport> withMissingLogs(List<SourceWalk.FoundFile> found, List<FileReport> reports) {
        var present = filesByFolder(found);
        var checked = new ArrayList<FileReport>(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            checked.add(withMissingLogs(found.get(i), reports.get(i), present));
        }
        return checked;
    }

    private static Map<Path, Set<String>> filesByFolder(List<SourceWalk.FoundFile> found) {
        var names = new HashMap<Path, Set<String>>();
        for (var file : found) {
            var folder = file.path().toAbsolutePath().getParent();
            names.computeIfAbsent(folder, _ -> new HashSet<>()).add(String.valueOf(file.path().getFileName()));
        }
        return names;
    }

    private static FileReport withMissingLogs(SourceWalk.FoundFile file, FileReport report,
            Map<Path, Set<String>> present) {
        if (report.outcome() != Outcome.NOT_RESULTS) {
            return report;
        }
        var folder = file.path().toAbsolutePath().getParent();
        var beside = present.getOrDefault(folder, Set.of());
        var issues = new ArrayList<>(report.issues());
        for (var log : missing(file, name -> beside.contains(name) || Files.exists(folder.resolve(name)))) {
            issues.add(Issue.doubtful(Locator.WHOLE_FILE, "names the log " + log + ", which is not there"));
        }
        return report.with(issues);
    }

    private static List<String> missing(SourceWalk.FoundFile file, Predicate<String> present) {
        try {
            return BundleListing.read(SourceFile.open(file.path(), file.displayName()))
                    .map(listing -> listing.missing(present)).orElse(List.of());
        } catch (IOException _) {
            // The listing was readable a moment ago; without it nothing can be said to be missing.
            return List.of();
        }
    }
}
