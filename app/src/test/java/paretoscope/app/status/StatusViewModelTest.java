package paretoscope.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobHandle;
import paretoscope.app.jobs.JobId;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

class StatusViewModelTest {
    private static final JobId JOB = new JobId(1);

    private final Told queue = new Told();
    private final Messages messages = new Messages(Runnable::run);
    private final StatusViewModel status = new StatusViewModel(queue, messages, Runnable::run);

    /// A queue that runs nothing and tells what the test wants it to tell.
    private static final class Told implements JobQueue {
        private final List<Consumer<JobEvent>> listeners = new ArrayList<>();
        private final List<JobId> cancelled = new ArrayList<>();

        void tell(JobEvent event) {
            listeners.forEach(listener -> listener.accept(event));
        }

        @Override
        public <T> JobHandle<T> submit(Job<T> job) {
            return new JobHandle<>(JOB, new CompletableFuture<>(), () -> {});
        }

        @Override
        public void cancel(JobId job) {
            cancelled.add(job);
        }

        @Override
        public Subscription subscribe(Consumer<JobEvent> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public void close() {}
    }

    @Test
    void aJobIsShownFromQueuedToFinished() {
        queue.tell(new JobEvent.Queued(JOB, "Importing board.csv"));
        queue.tell(new JobEvent.Started(JOB));
        queue.tell(new JobEvent.Progress(JOB, 0.25, "3 of 12"));

        var row = status.jobs().getFirst();
        assertThat(row.title()).isEqualTo("Importing board.csv");
        assertThat(row.shareProperty().get()).isEqualTo(0.25);
        assertThat(row.noteProperty().get()).isEqualTo("3 of 12");

        queue.tell(new JobEvent.Finished(JOB));
        assertThat(status.jobs()).isEmpty();
    }

    @Test
    void progressThatNobodyCanTellIsIndeterminate() {
        queue.tell(new JobEvent.Queued(JOB, "Looking"));
        queue.tell(new JobEvent.Progress(JOB, Double.NaN, "somewhere"));

        assertThat(status.jobs().getFirst().shareProperty().get()).isEqualTo(-1);
    }

    @Test
    void aFailureBecomesASentence() {
        queue.tell(new JobEvent.Queued(JOB, "Importing board.csv"));
        queue.tell(new JobEvent.Failed(JOB, new IllegalStateException("the disk is full")));

        assertThat(status.jobs()).isEmpty();
        assertThat(messages.shown().getFirst())
                .isEqualTo(Message.error("Importing board.csv failed. The disk is full."));
    }

    @Test
    void progressAfterTheEndIsPassedOver() {
        queue.tell(new JobEvent.Queued(JOB, "Importing"));
        queue.tell(new JobEvent.Cancelled(JOB));
        queue.tell(new JobEvent.Progress(JOB, 0.5, "late"));

        assertThat(status.jobs()).isEmpty();
    }

    @Test
    void cancellingAsksTheQueueAndSaysSo() {
        queue.tell(new JobEvent.Queued(JOB, "Importing"));
        status.cancel(status.jobs().getFirst());

        assertThat(queue.cancelled).containsExactly(JOB);
        assertThat(status.jobs().getFirst().noteProperty().get()).isEqualTo("stopping");
    }

    @Test
    void aClosedStatusHearsNothingMore() {
        status.close();
        queue.tell(new JobEvent.Queued(JOB, "Importing"));

        assertThat(status.jobs()).isEmpty();
    }
}
