package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static paretoscope.store.Imports.ACCURACY;
import static paretoscope.store.Imports.add;
import static paretoscope.store.Imports.addBoard;
import static paretoscope.store.Imports.attempt;
import static paretoscope.store.Imports.measured;
import static paretoscope.store.Imports.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.source.Issue;
import paretoscope.store.ImportOutcome.Status;

class ImportTest {
    private Workspace workspace;

    @BeforeEach
    void open() throws WorkspaceException {
        workspace = Workspace.inMemory();
    }

    @AfterEach
    void close() throws WorkspaceException {
        workspace.close();
    }

    @Test
    void theSameFileTwiceAddsNothing() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));

        var again = addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));

        assertThat(again.status()).isEqualTo(Status.UNCHANGED);
        assertThat(again.runs() + again.attempts() + again.measurements()).isZero();
        assertThat(workspace.runs(Scope.all())).hasSize(1);
    }

    @Test
    void theSameContentUnderAnotherPathIsNamedAfterTheFirst() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));

        var copy = addBoard(workspace, "copy.csv", "d1", Map.of("m", new double[]{0.5, 1}));

        assertThat(copy.sameAs()).hasValue("a.csv");
        assertThat(workspace.isKnown("d1")).isTrue();
        assertThat(workspace.isKnown("d2")).isFalse();
    }

    @Test
    void aFileThatGrewReportsOnlyWhatIsNewAndKeepsItsRuns() throws WorkspaceException {
        add(workspace, "log.jsonl", "d1", sink -> {
            sink.run(run("r", "m", "t"));
            sink.attempt("r", attempt("x", 1, 1, 1));
        });
        long id = workspace.runs(Scope.all()).getFirst().id();

        var grown = add(workspace, "log.jsonl", "d2", sink -> {
            sink.run(run("r", "m", "t"));
            sink.attempt("r", attempt("x", 1, 1, 1));
            sink.attempt("r", attempt("y", 1, 0, 1));
            sink.run(run("new", "n", "t"));
        });

        assertThat(grown.status()).isEqualTo(Status.GROWN);
        assertThat(grown.runs()).isEqualTo(1);
        assertThat(grown.attempts()).isEqualTo(1);
        assertThat(workspace.runs(Scope.all())).hasSize(2).first().extracting(RunRow::id, RunRow::attempts)
                .containsExactly(id, 2L);
        assertThat(workspace.sources()).hasSize(1);
    }

    @Test
    void aFileThatLostSomethingIsReplaced() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}, "n", new double[]{0.6, 2}));

        var changed = addBoard(workspace, "a.csv", "d2", Map.of("m", new double[]{0.5, 3}));

        assertThat(changed.status()).isEqualTo(Status.REPLACED);
        assertThat(changed.measurements()).as("the changed cost").isEqualTo(1);
        assertThat(workspace.runs(Scope.all())).hasSize(1);
    }

    @Test
    void anAnnouncementReplacesAnEarlierOne() throws WorkspaceException {
        add(workspace, "log.json", "d1", sink -> {
            sink.run(
                    Run.draft("r", Configuration.of("unknown"), Task.of("t")).measurement(measured(ACCURACY, 0)).run());
            sink.attempt("r", attempt("x", 1, 1, 1));
            sink.run(run("r", "m", "t"));
        });

        assertThat(workspace.runs(Scope.all())).singleElement()
                .satisfies(row -> assertThat(row.model()).isEqualTo("m"));
        assertThat(workspace.runs(Scope.all()).getFirst().metrics().get("accuracy").value())
                .isEqualTo(Quantity.of(1));
    }

    @Test
    void attemptsOfARunThatIsNeverAnnouncedAreRefused() throws WorkspaceException {
        assertThatThrownBy(() -> add(workspace, "log.json", "d1", sink -> sink.attempt("r", attempt("x", 1, 1, 1))))
                .isInstanceOf(WorkspaceException.class).hasMessageContaining("\"r\"");

        assertThat(workspace.sources()).isEmpty();
    }

    @Test
    void anImportThatFailsHalfwayLeavesNothing() throws WorkspaceException {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));
        var before = Dump.of(workspace);

        assertThatThrownBy(() -> add(workspace, "a.csv", "d2", sink -> {
            sink.run(run("r", "m", "t"));
            for (int i = 0; i < 5000; i++) {
                sink.attempt("r", attempt("item " + i, 1, 1, 1));
            }
            throw new IllegalStateException("the file ends here");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(Dump.of(workspace)).isEqualTo(before);
    }

    @Test
    void aCommitThatFailsHalfwayLeavesNothing() throws Exception {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));
        workspace.database().alone("ALTER TABLE run_sum RENAME TO gone");
        var before = Dump.of(workspace);

        assertThatThrownBy(() -> add(workspace, "b.csv", "d2", sink -> {
            sink.run(run("r", "m", "t"));
            sink.attempt("r", attempt("x", 1, 1, 1));
        })).isInstanceOf(WorkspaceException.class);

        assertThat(Dump.of(workspace)).isEqualTo(before);
    }

    @Test
    void issuesStayWithTheSource() throws WorkspaceException {
        var outcome = add(workspace, "a.csv", "d1", sink -> {
            sink.run(run("r", "m", "t"));
            sink.issue(Issue.skipped(Locator.line(7), "no number"));
            sink.issue(Issue.guessed(Locator.WHOLE_FILE, "percent"));
        });

        assertThat(outcome.skipped()).containsExactly(Issue.skipped(Locator.line(7), "no number"));
        assertThat(workspace.sources().getFirst().issues()).isEqualTo(outcome.issues());
    }

    private static Run finished(String id, String when, double accuracy) {
        return Run.draft("r", Configuration.of("m"), Task.of("t")).toolRunId(id).status(RunStatus.COMPLETED)
                .completed(Instant.parse(when)).measurement(measured(ACCURACY, accuracy)).run();
    }

    @Test
    void ofOneToolRunInTwoFilesTheNewestCounts() throws WorkspaceException {
        add(workspace, "late.json", "d1", sink -> sink.run(finished("id", "2026-02-02T00:00:00Z", 0.9)));

        var second = add(workspace, "early.json", "d2",
                sink -> sink.run(finished("id", "2026-01-01T00:00:00Z", 0.1)));

        assertThat(second.doubtful()).singleElement()
                .satisfies(issue -> assertThat(issue.why()).contains("late.json", "superseded"));
        assertThat(workspace.runs(Scope.all())).extracting(RunRow::superseded).containsExactly(false, true);
        assertThat(workspace.configurations(Scope.all()).column("accuracy").orElseThrow().values())
                .containsExactly(0.9);
    }

    @Test
    void aRunKeepsEverythingTheFileSays() throws WorkspaceException {
        var said = Run.draft("r", Configuration.of("m", Map.of("effort", "high")), new Task("mmlu", true))
                .status(RunStatus.CANCELLED).toolRunId("id").started(Instant.parse("2026-01-01T10:00:00.123456Z"))
                .completed(Instant.parse("2026-01-01T11:00:00Z")).items(57).detail("commit", "5493654")
                .detail("datum", "größer").run();
        add(workspace, "a.json", "d1", sink -> sink.run(said));

        var row = workspace.runs(Scope.all()).getFirst();

        assertThat(row.configuration()).isEqualTo(said.configuration());
        assertThat(row.task()).isEqualTo(said.task());
        assertThat(row.status()).isEqualTo(said.status());
        assertThat(row.started()).isEqualTo(said.started());
        assertThat(row.completed()).isEqualTo(said.completed());
        assertThat(row.n()).isEqualTo(said.items());
        assertThat(row.details()).isEqualTo(said.details());
    }

    @Test
    void severalScoringsOfOneResponseAreSeveralMetricsAndOneTry() throws WorkspaceException {
        add(workspace, "samples.jsonl", "d1", sink -> {
            sink.run(run("r", "m", "t"));
            for (var filter : List.of("strict", "flexible")) {
                sink.attempt("r", new paretoscope.eval.Attempt("1", 1, filter,
                        Map.of(ACCURACY, Quantity.of(filter.equals("strict") ? 0 : 1)),
                        attempt("1", 1, 1, 0.25).usage(), Optional.empty(), Quantity.NOT_RECORDED, Optional.empty(),
                        Map.of(), Locator.WHOLE_FILE));
            }
        });

        var row = workspace.runs(Scope.all()).getFirst();

        assertThat(row.attempts()).isEqualTo(1);
        assertThat(row.metrics()).containsOnlyKeys("accuracy,strict", "accuracy,flexible");
        assertThat(row.usage().get(paretoscope.eval.UsageField.COST_USD)).isEqualTo(Quantity.of(0.25));
    }

    @Test
    void questionsAreAnsweredWhileAnImportRuns() throws Exception {
        addBoard(workspace, "a.csv", "d1", Map.of("m", new double[]{0.5, 1}));
        var halfway = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var importing = pool.submit(() -> add(workspace, "b.csv", "d2", sink -> {
                sink.run(run("r", "n", "t"));
                halfway.countDown();
                try {
                    asked.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            halfway.await();

            assertThat(workspace.runs(Scope.all())).hasSize(1);
            workspace.edits().alias("m", "q");
            asked.countDown();

            assertThat(importing.get().status()).isEqualTo(Status.NEW);
            assertThat(workspace.runs(Scope.all())).extracting(RunRow::model).containsExactly("q", "n");
        }
    }
}
