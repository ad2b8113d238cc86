package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static paretoscope.store.Imports.add;
import static paretoscope.store.Imports.attempt;
import static paretoscope.store.Imports.run;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Unit;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;

class AggregationTest {
    private static final double NONE = Double.NaN;

    private Workspace workspace;

    @BeforeEach
    void open() throws WorkspaceException {
        workspace = Workspace.inMemory();
    }

    @AfterEach
    void close() throws WorkspaceException {
        workspace.close();
    }

    private MetricColumn column(Scope scope, String name) throws WorkspaceException {
        return workspace.configurations(scope).column(name).orElseThrow();
    }

    /// Model a: item x is tried twice (1, 0), item y once (1); model b: x once (0), y once (1), z once (1).
    private void importTwoModels() throws WorkspaceException {
        add(workspace, "log.jsonl", "d1", sink -> {
            sink.run(run("a", "a", "t"));
            sink.attempt("a", attempt("x", 1, 1, 2));
            sink.attempt("a", attempt("x", 2, 0, 4));
            sink.attempt("a", attempt("y", 1, 1, 5));
            sink.attempt("b", attempt("x", 1, 0, 1));
            sink.attempt("b", attempt("y", 1, 1, NONE));
            sink.attempt("b", attempt("z", 1, 1, 1));
            sink.run(run("b", "b", "t"));
        });
    }

    @Test
    void attemptsAreAveragedWithinAnItemAndThenOverItems() throws WorkspaceException {
        importTwoModels();

        var accuracy = column(Scope.all(), "accuracy");

        assertThat(accuracy.values()[0]).isEqualTo((0.5 + 1) / 2);
        assertThat(accuracy.standardErrors()[0]).isCloseTo(Math.sqrt(0.125 / 2), within(1e-15));
        assertThat(accuracy.n(0)).hasValue(2);
        assertThat(accuracy.values()[1]).isEqualTo(2.0 / 3);
    }

    /// Before the fix: a file of which no attempt was scored could not be kept at all.
    @Test
    void attemptsThatNobodyScoredKeepWhatTheyUsed() throws WorkspaceException {
        add(workspace, "responses.jsonl", "d1", sink -> {
            sink.run(run("a", "a", "t"));
            sink.attempt("a", Attempt.scored("x", 1, Map.of(),
                    Usage.NOT_RECORDED.with(UsageField.INPUT_TOKENS, 7), Locator.line(1)));
        });

        assertThat(column(Scope.all(), "input_tokens").values()[0]).isEqualTo(7);
    }

    @Test
    void theTotalAddsEveryAttempt() throws WorkspaceException {
        importTwoModels();

        assertThat(column(Scope.all(), "cost_usd.sum").values()[0]).isEqualTo(11);
        assertThat(column(Scope.all(), "cost_usd").values()[0]).isEqualTo((3 + 5) / 2.0);
    }

    @Test
    void sharesAddUpToACount() throws WorkspaceException {
        importTwoModels();

        var passed = column(Scope.all(), "accuracy.sum");

        assertThat(passed.values()[0]).isEqualTo(2);
        assertThat(passed.metric().unit()).isEqualTo(Unit.ONE);
    }

    @Test
    void oneAttemptWithoutACostLeavesTheCostUnknown() throws WorkspaceException {
        importTwoModels();

        var cost = column(Scope.all(), "cost_usd.sum");

        assertThat(cost.values()[1]).isNaN();
        assertThat(cost.why(1)).hasValue("cost_usd is unknown: 1 of 3 attempts have none");
    }

    @Test
    void partialCostsAreAllowedOnRequest() throws WorkspaceException {
        importTwoModels();

        assertThat(column(Scope.all().withPartialCost(true), "cost_usd.sum").values()[1]).isEqualTo(2);
    }

    @Test
    void commonItemsAreThoseThatAllHaveScored() throws WorkspaceException {
        importTwoModels();

        var table = workspace.configurations(Scope.all().withItems(Items.COMMON));

        assertThat(table.column("accuracy").orElseThrow().values()).containsExactly(0.75, 0.5);
        assertThat(table.column("accuracy").orElseThrow().n(1)).hasValue(2);
    }

    @Test
    void differingItemsAreSaid() throws WorkspaceException {
        importTwoModels();

        assertThat(workspace.configurations(Scope.all()).warnings())
                .containsExactly("configurations were evaluated on different items of t: 1 on 2, b on 3");
    }

    @Test
    void theItemMatrixHoldsTheMeanOverAttempts() throws WorkspaceException {
        importTwoModels();

        var matrix = workspace.itemMatrix(Scope.all(), List.of("accuracy", "cost_usd"));

        assertThat(matrix.items()).extracting(ItemRef::item).containsExactly("x", "y", "z");
        assertThat(matrix.values("accuracy")[0]).containsExactly(0.5, 1, NONE);
        assertThat(matrix.values("cost_usd")[1]).containsExactly(1, NONE, 1);
    }

    /// Task t1 has one item (score 1), task t2 three (0, 0, 1).
    private void importTwoTasks() throws WorkspaceException {
        add(workspace, "log.jsonl", "d1", sink -> {
            sink.run(run("1", "a", "t1"));
            sink.run(run("2", "a", "t2"));
            sink.attempt("1", attempt("x", 1, 1, 1));
            sink.attempt("2", attempt("x", 1, 0, 1));
            sink.attempt("2", attempt("y", 1, 0, 1));
            sink.attempt("2", attempt("z", 1, 1, 1));
        });
    }

    @Test
    void theMacroMeanCountsEveryTaskTheSame() throws WorkspaceException {
        importTwoTasks();

        assertThat(column(Scope.all(), "accuracy").values()[0]).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void theMicroMeanCountsEveryItemTheSame() throws WorkspaceException {
        importTwoTasks();

        var accuracy = column(Scope.all().withMean(Mean.MICRO), "accuracy");

        assertThat(accuracy.values()[0]).isEqualTo(0.5);
        assertThat(accuracy.standardErrors()[0]).as("of 1, 0, 0, 1").isCloseTo(Math.sqrt(1.0 / 3 / 4), within(1e-15));
    }

    @Test
    void aMetricOfSeveralTasksIsAlsoThereForEach() throws WorkspaceException {
        importTwoTasks();

        assertThat(workspace.configurations(Scope.all()).metrics()).containsExactly("accuracy", "cost_usd",
                "t1/accuracy", "t2/accuracy", "t1/accuracy.sum", "t2/accuracy.sum", "t1/cost_usd", "t2/cost_usd",
                "t1/cost_usd.sum", "t2/cost_usd.sum", "accuracy.sum", "cost_usd.sum");
        assertThat(column(Scope.all(), "t2/accuracy").values()[0]).isCloseTo(1.0 / 3, within(1e-15));
    }

    @Test
    void everyAttemptIsThereInOrder() throws WorkspaceException {
        importTwoModels();

        var attempts = workspace.attemptTable(Scope.all(), List.of("accuracy", "cost_usd"));

        assertThat(attempts.size()).isEqualTo(6);
        assertThat(attempts.values("accuracy")).containsExactly(1, 0, 1, 0, 1, 1);
        assertThat(attempts.values("cost_usd")).containsExactly(2, 4, 5, 1, NONE, 1);
        assertThat(attempts.configuration(3)).isEqualTo(1);
        assertThat(attempts.items().get(attempts.item(5)).item()).isEqualTo("z");
        assertThat(attempts.epoch(1)).isEqualTo(2);
    }

    @Test
    void aMetricOfOneTaskHasOnlyThatTasksItems() throws WorkspaceException {
        importTwoTasks();

        var matrix = workspace.itemMatrix(Scope.all(), List.of("t2/accuracy"));

        assertThat(matrix.items()).extracting(ItemRef::task).containsOnly("t2").hasSize(3);
        assertThat(matrix.values("t2/accuracy")[0]).containsExactly(0, 0, 1);
        assertThat(workspace.attemptTable(Scope.all(), List.of("t2/accuracy")).values("t2/accuracy"))
                .containsExactly(0, 0, 1);
    }

    @Test
    void whatIsFreeCostsNothingAtAnyItem() throws WorkspaceException {
        importTwoModels();

        workspace.edits().free(paretoscope.eval.Configuration.of("b"), true);

        assertThat(column(Scope.all(), "cost_usd.sum").values()[1]).isZero();
        assertThat(workspace.itemMatrix(Scope.all(), List.of("accuracy", "cost_usd")).values("cost_usd")[1])
                .containsExactly(1, 0, 1);
        assertThat(workspace.attemptTable(Scope.all(), List.of("cost_usd")).values("cost_usd"))
                .containsExactly(2, 4, 5, 1, 0, 1);
    }
}
