package paretoscope.app.imports;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.concurrent.CancellationException;
import paretoscope.app.imports.Importing.Undecided;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobContext;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.SourceSummary;
import paretoscope.views.imports.ImportListener;
import paretoscope.views.imports.FileReport.Outcome;
import paretoscope.views.imports.ImportReport;

/// The way of files into the workspace: look, ask where a table leaves doubt, import in the background, report.
///
/// Tables met in folders are read as guessed, because nobody wants to answer forty questions; the report says what was
/// guessed.
public final class ImportFlow {
    private final Importing importing;
    private final ImportQuestions questions;
    private final JobQueue jobs;
    private final Messages messages;
    private final UiThread ui;

    public ImportFlow(Importing importing, ImportQuestions questions, JobQueue jobs, Messages messages, UiThread ui) {
        this.importing = importing;
        this.questions = questions;
        this.jobs = jobs;
        this.messages = messages;
        this.ui = ui;
    }

    /// Imports what the user named, asking where needed.
    public void take(List<Path> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        jobs.submit(new Job<>("Looking at " + named(inputs),
                context -> importing.undecided(inputs, context.cancellation()))).result()
                .thenAccept(undecided -> ui.run(() -> new Asking(inputs, undecided).next()));
    }

    /// Imports what turned up by itself: asks nothing, and is silent about files that are no results.
    public void takeQuietly(List<Path> inputs) {
        if (!inputs.isEmpty()) {
            read(inputs, List.of(), List.of(), this::reportQuietly);
        }
    }

    /// Asks how a table that was imported before is to be read, and reads it anew; undo brings the earlier reading back.
    public void change(SourceSummary source) {
        jobs.submit(new Job<>("Looking at " + source.displayName(),
                context -> importing.sample(source, context.cancellation()))).result()
                .thenAccept(sample -> ui.run(() -> questions.howToRead(sample, 0)
                        .thenAccept(decision -> changed(source, decision))));
    }

    private void changed(SourceSummary source, MappingDecision decision) {
        switch (decision) {
            case MappingDecision.Read(TableMapping mapping, boolean remember) ->
                jobs.submit(new Job<>("Reading " + source.displayName() + " anew", context -> {
                    if (remember) {
                        importing.remember(mapping);
                    }
                    return importing.reread(source, mapping, context.cancellation());
                })).result().thenAccept(_ -> messages.post(Message.done(
                        "Read " + source.displayName() + " anew. Undo brings the earlier reading back.")));
            case MappingDecision.LeaveOut _,MappingDecision.Cancel _ -> {
            }
        }
    }

    private void read(List<Path> inputs, List<TableMapping> decided, List<TableMapping> kept,
            Consumer<ImportReport> report) {
        jobs.submit(new Job<>("Importing " + named(inputs), context -> {
            for (var mapping : kept) {
                importing.remember(mapping);
            }
            return importing.run(inputs, decided, new ImportProgress(context), context.cancellation());
        })).result().thenAccept(report);
    }

    private void reportQuietly(ImportReport report) {
        if (report.count(Outcome.READ) > 0 || report.count(Outcome.UNREADABLE) > 0) {
            post(report);
        }
    }

    private void report(ImportReport report) {
        post(report);
        if (new ReportSummary(report).isRefusal()) {
            ui.run(() -> questions.show(report));
        }
    }

    private void post(ImportReport report) {
        messages.post(new ReportSummary(report).message().with("Show report", () -> questions.show(report)));
    }

    static String named(List<Path> inputs) {
        var first = String.valueOf(inputs.getFirst().getFileName());
        return inputs.size() == 1 ? first : first + " and " + (inputs.size() - 1) + " more";
    }

    /// One question after the other; each header is asked about once.
    private final class Asking {
        private final List<Path> inputs;
        private final Queue<Undecided> waiting;
        private final List<TableMapping> decided = new ArrayList<>();
        private final List<TableMapping> kept = new ArrayList<>();
        private final Set<List<String>> headers = new HashSet<>();

        Asking(List<Path> inputs, List<Undecided> undecided) {
            this.inputs = new ArrayList<>(inputs);
            waiting = new ArrayDeque<>(undecided);
        }

        void next() {
            var file = waiting.poll();
            if (file == null) {
                if (!inputs.isEmpty()) {
                    read(List.copyOf(inputs), List.copyOf(decided), List.copyOf(kept), ImportFlow.this::report);
                }
            } else if (headers.contains(file.sample().guess().header())) {
                next();
            } else {
                questions.howToRead(file.sample(), inputs.size() - 1)
                        .thenAccept(decision -> ui.run(() -> decide(file, decision)));
            }
        }

        private void decide(Undecided file, MappingDecision decision) {
            switch (decision) {
                case MappingDecision.Read(TableMapping mapping, boolean remember) -> {
                    headers.add(mapping.header());
                    decided.add(mapping);
                    if (remember) {
                        kept.add(mapping);
                    }
                    next();
                }
                case MappingDecision.LeaveOut() -> {
                    inputs.remove(file.file());
                    next();
                }
                case MappingDecision.Cancel() -> waiting.clear();
            }
        }
    }

    /// Progress of an import on its way to the status bar.
    private record ImportProgress(JobContext context) implements ImportListener {
        @Override
        public void reading(String file, int done, int found) {
            if (context.cancellation().requested()) {
                throw new CancellationException("cancelled");
            }
            context.progress(found == 0 ? Double.NaN : (double) done / found,
                    found > 1 ? done + 1 + " of " + found + ", " + file : file);
        }
    }
}
