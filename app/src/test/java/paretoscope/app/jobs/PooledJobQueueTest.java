package paretoscope.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PooledJobQueueTest {
    private final PooledJobQueue queue = new PooledJobQueue(1);
    private final List<JobEvent> events = new CopyOnWriteArrayList<>();

    PooledJobQueueTest() {
        queue.subscribe(events::add);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> told() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    @Test
    void aJobIsQueuedStartedReportsAndFinishes() throws Exception {
        var handle = queue.submit(new Job<>("count", context -> {
            context.progress(0.5, "halfway");
            context.log("a line");
            return 42;
        }));

        assertThat(handle.result().get(5, TimeUnit.SECONDS)).isEqualTo(42);
        assertThat(told()).containsExactly("Queued", "Started", "Progress", "Log", "Finished");
    }

    @Test
    void aJobThatThrowsFailsWithItsReason() {
        var handle = queue.submit(new Job<>("read", _ -> {
            throw new IOException("the disk is gone");
        }));

        assertThatThrownBy(() -> handle.result().get(5, TimeUnit.SECONDS)).hasRootCauseMessage("the disk is gone");
        assertThat(told()).containsExactly("Queued", "Started", "Failed");
    }

    @Test
    void aRunningJobIsAskedToStopAndEndsCancelledOnce() throws Exception {
        var started = new CountDownLatch(1);
        var handle = queue.submit(new Job<>("wait", context -> {
            started.countDown();
            while (!context.cancellation().requested()) {
                Thread.onSpinWait();
            }
            throw new CancellationException("stopped");
        }));
        started.await();
        handle.cancel();
        handle.cancel();

        assertThatThrownBy(() -> handle.result().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        assertThat(told()).containsExactly("Queued", "Started", "Cancelled");
    }

    @Test
    void workThatSleepsIsInterrupted() throws Exception {
        var started = new CountDownLatch(1);
        var handle = queue.submit(new Job<>("sleep", _ -> {
            started.countDown();
            Thread.sleep(60_000);
            return "";
        }));
        started.await();
        queue.cancel(handle.id());

        assertThatThrownBy(() -> handle.result().get(5, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aJobCancelledBeforeItsTurnNeverRuns() throws Exception {
        var gate = new CountDownLatch(1);
        var first = queue.submit(new Job<>("first", _ -> gate.await(5, TimeUnit.SECONDS)));
        var ran = new CountDownLatch(1);
        var second = queue.submit(new Job<>("second", _ -> {
            ran.countDown();
            return "";
        }));
        second.cancel();
        gate.countDown();

        assertThat(first.result().get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(second.result()).isCompletedExceptionally();
        assertThat(ran.getCount()).isEqualTo(1);
    }
}
