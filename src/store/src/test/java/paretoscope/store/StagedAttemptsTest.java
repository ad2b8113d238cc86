package paretoscope.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;

/// Columns that come up late, and scores that are staged apart, lose nothing.
class StagedAttemptsTest {
    private static final Metric STYLE = Metric.share("style");
    private static final int PLAIN = 3_000;

    private final Random random = new Random(9);

    @Test
    void attemptsComeBackAsTheyWereWhereOddOnesFollowPlainOnes() throws WorkspaceException {
        var given = new ArrayList<Attempt>();
        for (int i = 0; i < PLAIN; i++) {
            given.add(Attempt.scored("item " + i, 1, Map.of(Imports.ACCURACY, Quantity.of(i % 2)),
                    Usage.NOT_RECORDED, Locator.line(i + 1)));
        }
        for (int i = 0; i < PLAIN; i++) {
            given.add(odd(i));
        }

        var run = new RunRow[1];
        assertThat(kept(given, run)).isEqualTo(given);
        assertThat(run[0].attempts()).isEqualTo(2 * PLAIN);
        assertThat(run[0].unscored())
                .isEqualTo(given.stream().filter(attempt -> !AttemptCodec.isScored(attempt)).count());
    }

    @Test
    void attemptsOfWhichAllIsAsUsualComeBack() throws WorkspaceException {
        var given = List.of(
                Attempt.scored("a", 1, Map.of(Imports.ACCURACY, Quantity.of(1)), Usage.NOT_RECORDED, Locator.line(1)),
                Attempt.scored("b", 1, Map.of(Imports.ACCURACY, Quantity.of(0)), Usage.NOT_RECORDED, Locator.line(2)));

        assertThat(kept(given, new RunRow[1])).isEqualTo(given);
    }

    @Test
    void severalScoringsOfOneResponseAreOneTry() throws WorkspaceException {
        var given = new ArrayList<Attempt>();
        for (int i = 0; i < PLAIN; i++) {
            int item = random.nextInt(1_000);
            given.add(new Attempt("item " + item, 1 + random.nextInt(3),
                    item % 3 == 0 ? "" : pick("", "strict", "loose"),
                    Map.of(Imports.ACCURACY, pick(Quantity.of(1), Quantity.unknown("cut off"))), Usage.NOT_RECORDED,
                    Optional.empty(), Quantity.NOT_RECORDED, Optional.empty(), Map.of(), Locator.line(i + 1)));
        }

        var run = new RunRow[1];
        assertThat(kept(given, run)).hasSize(PLAIN);
        assertThat(run[0].attempts()).isEqualTo(tries(given, _ -> true));
        assertThat(run[0].unscored()).isEqualTo(tries(given, _ -> true) - tries(given, AttemptCodec::isScored));
    }

    @Test
    void attemptsWithoutAnyScoreComeBack() throws WorkspaceException {
        var given = List.of(Attempt.scored("a", 1, Map.of(), Usage.NOT_RECORDED, Locator.WHOLE_FILE));

        assertThat(kept(given, new RunRow[1])).isEqualTo(given);
    }

    @Test
    void whatAFailedFileStagedIsTakenOutWithItsScores() throws WorkspaceException {
        try (var workspace = Workspace.inMemory(); var series = workspace.beginSeries()) {
            try (var failed = series.begin(Imports.file("failed", "f"))) {
                failed.sink().run(Imports.run("r", "model", "task"));
                failed.sink().attempt("r", odd(1));
            }
            try (var good = series.begin(Imports.file("good", "g"))) {
                good.sink().run(Imports.run("r", "model", "task"));
                good.sink().attempt("r", Imports.attempt("x", 1, 1, 2));
                good.finish();
            }
            series.commit();

            var run = workspace.runs(Scope.all()).getFirst();
            assertThat(run.attempts()).isEqualTo(1);
            assertThat(workspace.attempts(run.id(), 0, 10)).extracting(AttemptRow::attempt)
                    .containsExactly(Imports.attempt("x", 1, 1, 2));
        }
    }

    private static List<Attempt> kept(List<Attempt> given, RunRow[] run) throws WorkspaceException {
        try (var workspace = Workspace.inMemory()) {
            Imports.add(workspace, "a.jsonl", "d", sink -> {
                sink.run(Imports.run("r", "model", "task"));
                given.forEach(attempt -> sink.attempt("r", attempt));
            });
            run[0] = workspace.runs(Scope.all()).getFirst();
            return workspace.attempts(run[0].id(), 0, given.size()).stream().map(AttemptRow::attempt).toList();
        }
    }

    /// The tries among some attempts: where a scoring of an item has a name as many as there are epochs, otherwise as
    /// many as there are lines.
    private static long tries(List<Attempt> attempts, Predicate<Attempt> among) {
        return attempts.stream().collect(Collectors.groupingBy(Attempt::item)).values().stream().mapToLong(lines -> {
            var counted = lines.stream().filter(among).map(Attempt::epoch);
            return lines.stream().allMatch(line -> line.filter().isEmpty())
                    ? counted.count()
                    : counted.distinct().count();
        }).sum();
    }

    private Attempt odd(int i) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        if (random.nextBoolean()) {
            scores.put(Imports.ACCURACY, pick(Quantity.of(1), Quantity.of(0.25), new Quantity.Undefined("0/0"),
                    Quantity.unknown("not asked"), Quantity.of(Double.POSITIVE_INFINITY)));
        }
        if (random.nextBoolean()) {
            scores.put(STYLE, pick(Quantity.of(0.5), Quantity.NOT_RECORDED));
        }
        var usage = pick(Usage.NOT_RECORDED, Usage.NOT_RECORDED.with(UsageField.COST_USD, 0.5),
                Usage.NOT_RECORDED.with(UsageField.OUTPUT_TOKENS, Quantity.unknown("hidden")));
        return new Attempt("odd " + i, 1 + i % 3, "", scores, usage, pick(Optional.empty(), Optional.of("A")),
                pick(Quantity.NOT_RECORDED, Quantity.of(0.9), new Quantity.Undefined("NaN")),
                pick(Optional.empty(), Optional.of("timeout")), pick(Map.of(), Map.of("subject", "law")),
                pick(Locator.line(i), Locator.pointer("/a/" + i), Locator.WHOLE_FILE));
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
