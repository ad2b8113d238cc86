package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Metric;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.eval.source.AttemptBlocks;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;

/// Blocks of attempts are taken in together or not at all, whatever stops their reading.
class AttemptBlocksTest {
    private static final int ROWS = 5_000;

    /// Blocks of 5,000 attempts, and something that goes wrong behind the second.
    private static final class Blocks implements AttemptBlocks {
        private final @Nullable Exception trouble;
        private int read;

        Blocks(@Nullable Exception trouble) {
            this.trouble = trouble;
        }

        @Override
        public int scores() {
            return 1;
        }

        @Override
        public Metric metric(int column, String filter) {
            return Imports.ACCURACY.withName("accuracy," + filter);
        }

        @Override
        public Optional<AttemptBlock> next() throws IOException, Irregular {
            switch (read) {
                case 0, 1 -> {
                    return Optional.of(block(read++));
                }
                default -> {
                    switch (trouble) {
                        case IOException unreadable -> throw unreadable;
                        case Irregular irregular -> throw irregular;
                        case null, default -> {
                            return Optional.empty();
                        }
                    }
                }
            }
        }

        private static AttemptBlock block(int number) {
            var lines = new long[ROWS];
            var items = new byte[ROWS][];
            var filters = new String[ROWS];
            var scores = new double[1][ROWS];
            for (int row = 0; row < ROWS; row++) {
                lines[row] = (long) number * ROWS + row + 1;
                items[row] = ("item " + row).getBytes(StandardCharsets.UTF_8);
                scores[0][row] = row % 2;
            }
            Arrays.fill(filters, number == 0 ? "strict" : "flexible");
            return new AttemptBlock(lines, items, filters, new byte[ROWS][], List.copyOf(
                    Collections.nCopies(ROWS, Map.of())), scores);
        }

        @Override
        public long lines() {
            return (long) read * ROWS;
        }
    }

    @Test
    void twoScoringsOfEachItemAreOneTryAndTwoMetrics() throws Exception {
        try (var workspace = Workspace.inMemory(); var session = workspace.beginImport(Imports.file("a.jsonl", "d"))) {
            assertThat(session.sink().attempts("r", new Blocks(null), Cancellation.NEVER)).hasValue(ROWS);
            session.sink().run(Imports.run("r", "model", "task"));
            session.commit();

            var run = workspace.runs(Scope.all()).getFirst();
            assertThat(run.attempts()).isEqualTo(ROWS);
            assertThat(run.metrics().keySet()).containsExactlyInAnyOrder("accuracy,flexible", "accuracy,strict");
            assertThat(run.metrics().values()).allMatch(metric -> metric.value().orNaN() == 0.5);
        }
    }

    @Test
    void aFileThatCannotBeReadOnIsSaidToBeSoAndLeavesNothing() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            try (var session = workspace.beginImport(Imports.file("a.jsonl", "d"))) {
                var sink = session.sink();
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> sink.attempts("r", new Blocks(new IOException("disk gone")),
                                Cancellation.NEVER))
                        .withMessage("disk gone");
            }
            assertThat(workspace.runs(Scope.all())).isEmpty();
        }
    }

    @Test
    void whatHasNoPlaceInABlockLeavesTheSessionAsItWas() throws Exception {
        try (var workspace = Workspace.inMemory(); var session = workspace.beginImport(Imports.file("a.jsonl", "d"))) {
            var sink = session.sink();
            assertThat(sink.attempts("r", new Blocks(new Irregular("odd")), Cancellation.NEVER))
                    .isEmpty();
            sink.run(Imports.run("r", "model", "task"));
            sink.attempt("r", Imports.attempt("one", 1, 1, Double.NaN));
            session.commit();

            assertThat(workspace.runs(Scope.all()).getFirst().attempts()).isEqualTo(1);
        }
    }

    @Test
    void readingStopsWhenTheUserHasGivenUp() throws Exception {
        try (var workspace = Workspace.inMemory()) {
            var blocks = new Blocks(null);
            try (var session = workspace.beginImport(Imports.file("a.jsonl", "d"))) {
                var sink = session.sink();
                assertThatExceptionOfType(CancellationException.class)
                        .isThrownBy(() -> sink.attempts("r", blocks, () -> blocks.lines() > 0));
            }
            assertThat(blocks.lines()).isEqualTo(ROWS);
            assertThat(workspace.runs(Scope.all())).isEmpty();
        }
    }
}
