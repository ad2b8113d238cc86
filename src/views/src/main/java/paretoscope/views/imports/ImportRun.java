package paretoscope.views.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.Importers;
import paretoscope.ingest.NotRecognised;
import paretoscope.ingest.SourceWalk;
import paretoscope.store.ImportOutcome;
import paretoscope.store.ImportSeries;
import paretoscope.store.ImportSession;
import paretoscope.store.SourceDescription;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.store.WorkspaceFailure;
import paretoscope.views.imports.FileReport.Outcome;

/// One import of many files: read one after the other, committed some at a time, reported in order.
final class ImportRun implements AutoCloseable {
    private final ImportSeries series;
    private final Importers importers;
    private final ReadOptions options;
    private final ImportListener listener;
    private final Cancellation cancellation;
    private final List<Reading> waiting = new ArrayList<>();
    private final List<FileReport> reports = new ArrayList<>();

    ImportRun(Workspace workspace, Importers importers, ReadOptions options, ImportListener listener,
            Cancellation cancellation) {
        this.series = workspace.beginSeries();
        this.importers = importers;
        this.options = options;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /// A file that was looked at; what became of one that was read is known when it is committed.
    private sealed interface Reading {
        record Settled(FileReport report) implements Reading {}

        record Uncommitted(String file, String tool, boolean named) implements Reading {}
    }

    /// Reads all files, or as many as the caller has patience for.
    ///
    /// @param named what the user named, to be told from what was met in folders
    ImportReport all(List<SourceWalk.FoundFile> found, Set<String> named, List<String> missing)
            throws WorkspaceException {
        var stopped = Optional.<String>empty();
        try {
            for (var file : found) {
                cancellation.check();
                listener.reading(file.displayName(), reports.size() + waiting.size(), found.size());
                read(file, named.contains(file.path().toString()));
                if (series.isFull()) {
                    commit();
                }
            }
            commit();
        } catch (CancellationException _) {
            commit();
            stopped = Optional.of("Cancelled: " + reports.size() + " of " + found.size()
                    + " files were finished; what they hold is in the workspace, and undo takes it out again.");
        }
        var logs = new MissingLogs(found);
        var checked = new ArrayList<FileReport>(reports.size());
        for (int i = 0; i < reports.size(); i++) {
            checked.add(logs.named(found.get(i), reports.get(i)));
        }
        return new ImportReport(checked, missing, stopped);
    }

    boolean anyRead() {
        return reports.stream().anyMatch(report -> report.outcome() == Outcome.READ);
    }

    private void commit() throws WorkspaceException {
        var outcomes = series.commit().iterator();
        var finished = waiting.stream().map(reading -> switch (reading) {
            case Reading.Settled(FileReport report) -> report;
            case Reading.Uncommitted(String file, String tool, boolean named) -> report(file, tool, named,
                    outcomes.next());
        }).toList();
        waiting.clear();
        reports.addAll(finished);
        finished.forEach(listener::finished);
    }

    private static FileReport report(String file, String tool, boolean named, ImportOutcome outcome) {
        var how = switch (outcome.status()) {
            case NEW, GROWN, REPLACED -> Outcome.READ;
            case UNCHANGED -> Outcome.UNCHANGED;
        };
        var sentence = outcome.sameAs().map(other -> file + ": the same file as " + other + ".").orElse("");
        return new FileReport(file, Optional.of(tool), how, named, outcome.runs(), outcome.attempts(),
                outcome.measurements(), issues(outcome), sentence);
    }

    /// What the importer says; of a file in which it found nothing and said nothing, that.
    private static List<Issue> issues(ImportOutcome outcome) {
        boolean silent = outcome.status() == ImportOutcome.Status.NEW && outcome.runs() == 0 && outcome.attempts() == 0
                && outcome.skipped().isEmpty();
        return silent
                ? Stream.concat(outcome.issues().stream(), Stream.of(Issue.skipped(Locator.WHOLE_FILE,
                        "it was recognised, but there is no run in it"))).toList()
                : outcome.issues();
    }

    private void read(SourceWalk.FoundFile found, boolean named) throws WorkspaceException {
        var name = found.displayName();
        var tool = Optional.<String>empty();
        try {
            var file = SourceFile.open(found.path(), name);
            var importer = importers.choose(file, options);
            tool = Optional.of(importer.tool());
            read(file, importer, named);
        } catch (NotRecognised e) {
            var outcome = e.holdsNoResults() ? Outcome.NOT_RESULTS : Outcome.NOT_RECOGNISED;
            refuse(FileReport.refused(name, tool, outcome, named, e.getMessage()));
        } catch (UnreadableSource e) {
            refuse(FileReport.refused(name, tool, Outcome.UNREADABLE, named, e.getMessage()));
        } catch (IOException e) {
            refuse(FileReport.refused(name, tool, Outcome.UNREADABLE, named,
                    name + ": it cannot be read (" + e.getMessage() + ")."));
        } catch (WorkspaceFailure e) {
            throw e.asChecked();
        }
    }

    private void refuse(FileReport report) {
        waiting.add(new Reading.Settled(report));
    }

    private void read(SourceFile file, Importer importer, boolean named)
            throws IOException, UnreadableSource, WorkspaceException {
        var path = file.path().toAbsolutePath().normalize().toString();
        if (series.holds(path)) {
            commit();
        }
        var digest = FileDigest.of(file, cancellation);
        var known = series.known(digest);
        if (known.isPresent()) {
            waiting.add(new Reading.Settled(report(file.displayName(), importer.tool(), named, known.get())));
            return;
        }
        try (var session = series.begin(new SourceDescription(path, file.displayName(), digest, file.size(),
                importer.tool(), importer.version()))) {
            importer.read(file, options, session.sink(), cancellation);
            finish(session, file, importer, named);
        }
    }

    private void finish(ImportSession session, SourceFile file, Importer importer, boolean named) {
        try {
            session.finish();
            waiting.add(new Reading.Uncommitted(file.displayName(), importer.tool(), named));
        } catch (WorkspaceException e) {
            refuse(FileReport.refused(file.displayName(), Optional.of(importer.tool()), Outcome.UNREADABLE, named,
                    e.getMessage()));
        }
    }

    @Override
    public void close() {
        series.close();
    }
}
