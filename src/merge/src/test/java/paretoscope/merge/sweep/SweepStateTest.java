package paretoscope.merge.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.surrogate.SurrogateFit;

class SweepStateTest {
    private static final String BUDGET = "\"budget\": {\"evaluations\": 26, \"reevaluations\": 8},";
    private static final String MAP = "\"search\": {\"name\": \"map\"}," + BUDGET;
    private static final String DESIGN_ALONE = "\"budget\": {\"evaluations\": 26, \"reevaluations\": 0},";
    private static final String BAYESIAN = "\"search\": {\"name\": \"bayesian-map\"}," + BUDGET;
    private static final String NESTED = "\"search\": {\"name\": \"nested-map\"}," + BUDGET;
    private static final String DIRECT = "\"search\": {\"name\": \"nsga-iii\", \"population\": 10}," + BUDGET;

    private static final String BASELINES = MAP
            + "\"baselines\": [{\"method\": {\"name\": \"ties\"}, \"scales\": [0.25, 0.5]}],";

    private static final Map<String, SweepState> FINISHED = new ConcurrentHashMap<>();

    private static SweepState finished(String search) {
        return FINISHED.computeIfAbsent(search, stated -> Sweeps.finished(Sweeps.spec(stated)));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, BASELINES, BAYESIAN, NESTED, DIRECT})
    void interruptedAtEveryMomentAndToldInAnotherOrderItEndsTheSame(String search) throws UnreadableSweep {
        var spec = Sweeps.spec(search);
        var random = new Random(3);
        var state = SweepState.start(spec);
        while (!state.isFinished()) {
            var pending = state.ask();
            var proposal = pending.get(random.nextInt(pending.size()));
            state = state.tell(proposal, Sweeps.result(spec, proposal.coefficients(), Sweeps::accuracy));
            var read = SweepState.read(state.toBytes(), spec.folder());
            assertThat(read).isEqualTo(state);
            state = read;
        }

        assertThat(state).isEqualTo(finished(search));
    }

    @ParameterizedTest
    @ValueSource(strings = {MAP, BAYESIAN, NESTED, DIRECT})
    void nothingIsAskedTwiceAndTheBudgetIsKept(String search) {
        var state = finished(search);
        var points = state.evaluations().stream().map(one -> one.proposal().coefficients()).toList();

        assertThat(new HashSet<>(points)).hasSameSizeAs(points);
        assertThat(state.evaluations(Purpose.REEVALUATION).count()).isLessThanOrEqualTo(8);
        assertThat(points.size()).isLessThanOrEqualTo(34);
        assertThat(points).allMatch(state.spec().box()::contains);
    }

    @Test
    void mapSpendsItsBudgetToTheLast() {
        var state = finished(MAP);

        assertThat(state.evaluations(Purpose.DESIGN)).hasSize(26);
        assertThat(state.evaluations(Purpose.REEVALUATION)).hasSize(8);
    }

    @Test
    void bayesianMapGoesOnInRounds() {
        var state = finished(BAYESIAN);

        assertThat(state.evaluations(Purpose.DESIGN)).hasSize(13);
        assertThat(state.evaluations(Purpose.ROUND)).hasSize(13);
        assertThat(state.rounds().stream().limit(4).map(round -> round.proposals().size())).containsExactly(13, 4, 4,
                5);
    }

    @Test
    void nestedMapSolvesTwoProblemsOfTwoCoefficients() {
        var state = finished(NESTED);

        var first = state.rounds().get(1).proposals().stream().map(Proposal::coefficients).toList();
        assertThat(state.rounds().getFirst().proposals()).hasSize(3);
        assertThat(first).allMatch(point -> point.get(0) == 0 || point.get(1) == 0 || point.get(2) == 0);
        assertThat(SweepFronts.of(state).predicted().points()).isNotEmpty().allSatisfy(
                point -> assertThat(point.values()).hasSize(3));
    }

    @Test
    void aFailedEvaluationIsLeftOutAndCanBeTriedAgain() {
        var spec = Sweeps.spec(DESIGN_ALONE);
        var state = SweepState.start(spec);
        var poison = state.ask().get(5);
        state = state.fail(poison, "out of memory");
        assertThat(state.retrying().ask()).contains(poison);
        while (!state.isFinished()) {
            var proposal = state.ask().getFirst();
            state = state.tell(proposal, Sweeps.result(spec, proposal.coefficients(), Sweeps::accuracy));
        }

        assertThat(SweepFronts.of(state).sampled()).hasSize(25);
        assertThat(state.evaluations()).contains(new Evaluation(poison, new Outcome.Failed("out of memory")));
    }

    @Test
    void whenEverythingFailsTheSweepEndsWithoutAFront() {
        var state = SweepState.start(Sweeps.spec(MAP));
        while (!state.isFinished()) {
            state = state.fail(state.ask().getFirst(), "the device is gone");
        }

        var fronts = SweepFronts.of(state);

        assertThat(fronts.front()).isEmpty();
        assertThat(fronts.reference()).isEmpty();
        assertThat(fronts.predictedAgainstMeasured()).isEmpty();
    }

    @Test
    void baselinesAreEvaluatedBesideTheBudget() {
        var state = Sweeps.finished(Sweeps.spec(DESIGN_ALONE
                + "\"baselines\": [{\"method\": {\"name\": \"ties\"}, \"scales\": [0.25, 0.5]}],"));

        var fronts = SweepFronts.of(state);

        assertThat(fronts.baselines()).hasSize(1);
        assertThat(fronts.baselines().getFirst()).extracting(sample -> sample.coefficients())
                .containsExactly(Coefficients
                        .uniform(3, 0.25), Coefficients.uniform(3, 0.5));
        assertThat(fronts.sampled()).hasSize(26);
    }

    @Test
    void noRoundWaitsForBaselines() {
        var spec = Sweeps.spec(BASELINES);
        var state = SweepState.start(spec);
        while (state.ask().getFirst().purpose() != Purpose.BASELINE) {
            var next = state.ask().getFirst();
            state = state.tell(next, Sweeps.result(spec, next.coefficients(), Sweeps::accuracy));
        }

        assertThat(state.evaluations(Purpose.REEVALUATION)).hasSize(8);
        assertThat(state.ask()).hasSize(2).allMatch(proposal -> proposal.purpose() == Purpose.BASELINE);
        assertThat(state.isFinished()).isFalse();
    }

    @Test
    void tooSmallABudgetGivesMeasurementsAndTheReasonWhyNothingIsPredicted() {
        var state = Sweeps.finished(Sweeps.spec("\"budget\": {\"evaluations\": 6, \"reevaluations\": 4},"));

        var fronts = SweepFronts.of(state);

        assertThat(fronts.predicted().points()).isEmpty();
        assertThat(fronts.predicted().surrogates()).hasSize(3).first().asInstanceOf(
                InstanceOfAssertFactories.type(SurrogateFit.Refused.class)).satisfies(
                        refused -> assertThat(refused.why()).contains("10 unknowns, and only 6 different points"));
        assertThat(fronts.front()).isNotEmpty();
    }

    @Test
    void resultsThatDoNotBelongAreRefused() {
        var spec = Sweeps.spec(MAP);
        var state = SweepState.start(spec);
        var stranger = new Proposal(Purpose.DESIGN, spec.method(), Coefficients.of(9, 9, 9));
        var result = Sweeps.result(spec, stranger.coefficients(), Sweeps::accuracy);
        var incomplete = new EvaluationResult(result.tasks().subList(0, 2), 1, result.gpuSeconds(), result.joules(),
                "cpu");

        assertThatThrownBy(() -> state.tell(stranger, result)).hasMessageContaining("did not ask for");
        assertThatThrownBy(() -> state.tell(state.ask().getFirst(), incomplete)).hasMessageContaining("no task \"tc\"");
        assertThatThrownBy(() -> SweepState.start(Sweeps.spec(
                "\"design\": {\"name\": \"grid\", \"levels\": 9}, \"budget\": {\"evaluations\": 9},")))
                .hasMessageContaining("raise the budget");
    }

    @Test
    void brokenBytesAreRefused() {
        assertThatThrownBy(() -> SweepState.read(new byte[]{1, 2}, Sweeps.spec(MAP).folder()))
                .isInstanceOf(UnreadableSweep.class).hasMessageContaining("the sweep's kept state");

    }
}
