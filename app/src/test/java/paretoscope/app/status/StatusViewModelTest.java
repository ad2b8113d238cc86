package paretoscope.app.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobId;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;

class StatusViewModelTest {
    private static final JobId JOB = new JobId(1);

    private final ToldQueue queue = new ToldQueue();
    private final Messages messages = new Messages(Runnable::run);
    private final StatusViewModel status = new StatusViewModel(queue, messages, Runnable::run);

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

        assertThat(queue.cancelled()).containsExactly(JOB);
        assertThat(status.jobs().getFirst().noteProperty().get()).isEqualTo("stopping");
    }

    @Test
    void aClosedStatusHearsNothingMore() {
        status.close();
        queue.tell(new JobEvent.Queued(JOB, "Importing"));

        assertThat(status.jobs()).isEmpty();
    }
}
