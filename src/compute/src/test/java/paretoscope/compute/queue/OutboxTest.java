package paretoscope.compute.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobId;
import paretoscope.compute.queue.QueueStatus.Condition;

@Timeout(30)
class OutboxTest {
    private static final JobId JOB = new JobId("a");

    private final Heard heard = new Heard();
    private final CountDownLatch go = new CountDownLatch(1);

    /// An outbox whose listener waits for `go` before it hears the first event.
    private Outbox slow() {
        var outbox = new Outbox();
        outbox.subscribe(_ -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        outbox.subscribe(heard);
        outbox.tell(new JobEvent.Queued(JOB, "a"));
        return outbox;
    }

    @Test
    void aSlowListenerIsToldTheLatestProgressOnly() {
        try (var outbox = slow()) {
            for (int step = 1; step <= 100; step++) {
                outbox.tell(new JobEvent.Progress(JOB, step / 100.0, "step"));
            }
            go.countDown();
        }

        assertThat(heard.words()).containsExactly("a queued", "a 1.0 step");
    }

    @Test
    void aFloodOfLinesIsBoundedAndTheEndIsToldAllTheSame() {
        var told = new AtomicBoolean();
        try (var outbox = slow()) {
            for (int line = 0; line < 50_000; line++) {
                outbox.tell(new JobEvent.Log(JOB, "line " + line));
            }
            outbox.tellEnd(new JobEvent.Cancelled(JOB), () -> told.set(true));
            go.countDown();
        }

        assertThat(heard.words()).hasSizeBetween(3, 10_002).endsWith("a cancelled");
        assertThat(told).isTrue();
    }

    @Test
    void aWatcherIsToldTheStateOfNowAndThenTheLatest() {
        var states = new ArrayList<Integer>();
        try (var outbox = slow()) {
            outbox.watch(status -> states.add(status.waiting()), status(0));
            for (int waiting = 1; waiting <= 100; waiting++) {
                outbox.tell(status(waiting));
            }
            go.countDown();
        }

        assertThat(states).containsExactly(0, 100);
    }

    private static QueueStatus status(int waiting) {
        return new QueueStatus(new Condition.Running(), waiting, 0, 0, 0, 0, 0, List.of());
    }

    @Test
    void whoGivesUpListeningHearsNothingMore() {
        try (var outbox = new Outbox()) {
            outbox.subscribe(heard).close();
            outbox.tell(new JobEvent.Queued(JOB, "a"));
        }

        assertThat(heard.words()).isEmpty();
    }

    @Test
    void aListenerMayCloseTheOutbox() throws Exception {
        var closed = new CountDownLatch(1);
        var outbox = new Outbox();
        outbox.subscribe(_ -> {
            outbox.close();
            closed.countDown();
        });
        outbox.tell(new JobEvent.Queued(JOB, "a"));

        closed.await();
    }
}
