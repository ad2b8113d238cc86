package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KnownRunsTest {
    private static final int THREADS = 8;

    @Test
    void whoeverAsksAtTheSameTimeWaitsForOneReading() throws Exception {
        var together = new CyclicBarrier(THREADS);
        try (var workspace = Workspace.inMemory(); var threads = Executors.newFixedThreadPool(THREADS)) {
            var asked = new ArrayList<Future<KnownRuns.State>>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(() -> {
                    together.await();
                    return workspace.known().state();
                }));
            }

            var first = asked.getFirst().get();
            for (var each : asked) {
                assertThat(each.get()).isSameAs(first);
            }
        }
    }

    @Test
    void whatIsReadAheadIsThereUntilSomethingChanges() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            workspace.readAhead();
            var ahead = workspace.known().state();
            assertThat(workspace.known().state()).isSameAs(ahead);

            workspace.edits().alias("a", "b");

            assertThat(workspace.known().state()).isNotSameAs(ahead);
        }
    }
}
