package paretoscope.app.status;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobId;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.Latest;
import paretoscope.app.screen.UiThread;

/// The bottom of the window: which jobs run, what was said, and how much of the data is on the screen.
public final class StatusViewModel implements AutoCloseable {
    private final JobQueue queue;
    private final Messages messages;
    private final UiThread ui;
    private final ObservableList<JobRow> jobs = FXCollections.observableArrayList();
    private final Map<JobId, Latest<JobEvent.Progress>> progress = new ConcurrentHashMap<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final Subscription listening;

    public StatusViewModel(JobQueue queue, Messages messages, UiThread ui) {
        this.queue = queue;
        this.messages = messages;
        this.ui = ui;
        listening = queue.subscribe(this::hear);
    }

    /// The jobs that have not ended, in the order of submission.
    public ObservableList<JobRow> jobs() {
        return jobs;
    }

    public Messages messages() {
        return messages;
    }

    /// How much of the data is shown: `51 of 69 shown, 18 unknown`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public void summarise(String text) {
        summary.set(text);
    }

    /// Asks a job to stop.
    public void cancel(JobRow row) {
        row.noteProperty().set("stopping");
        queue.cancel(row.id());
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }

    private void hear(JobEvent event) {
        switch (event) {
            case JobEvent.Queued queued -> {
                progress.put(queued.job(), new Latest<>(ui, this::show));
                ui.run(() -> jobs.add(new JobRow(queued.job(), queued.title())));
            }
            case JobEvent.Progress step -> Optional.ofNullable(progress.get(step.job()))
                    .ifPresent(latest -> latest.offer(step));
            case JobEvent.Started started ->
                ui.run(() -> row(started.job()).ifPresent(row -> row.noteProperty().set("")));
            case JobEvent.Log log -> messages.post(Message.info(log.line()));
            case JobEvent.Finished finished -> end(finished.job());
            case JobEvent.Failed failed -> fail(failed);
            case JobEvent.Cancelled cancelled -> end(cancelled.job());
        }
    }

    private void show(JobEvent.Progress step) {
        row(step.job()).ifPresent(row -> {
            row.shareProperty().set(Double.isNaN(step.share()) ? -1 : step.share());
            row.noteProperty().set(step.note());
        });
    }

    private void fail(JobEvent.Failed failed) {
        ui.run(() -> {
            var title = row(failed.job()).map(JobRow::title).orElse("A task");
            messages.post(Message.error(title + " failed. " + Sentences.of(failed.reason())));
        });
        end(failed.job());
    }

    private void end(JobId job) {
        progress.remove(job);
        ui.run(() -> jobs.removeIf(row -> row.id().equals(job)));
    }

    private Optional<JobRow> row(JobId job) {
        return jobs.stream().filter(row -> row.id().equals(job)).findFirst();
    }
}
