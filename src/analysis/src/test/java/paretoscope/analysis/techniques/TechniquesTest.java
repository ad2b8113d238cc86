package paretoscope.analysis.techniques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TechniquesTest {
    @Test
    void passAtKIsUnbiased() {
        assertThat(PassAtK.atLeastOne(200, 13, 10)).isCloseTo(0.4975511147, within(5e-11));
        assertThat(PassAtK.atLeastOne(20, 3, 5)).isCloseTo(0.6008771930, within(5e-11));
        assertThat(PassAtK.all(5, 3, 2)).isCloseTo(0.3, within(1e-15));
        assertThat(PassAtK.all(5, 3, 4)).isZero();
        assertThat(PassAtK.atLeastOne(5, 5, 5)).isEqualTo(1);
    }

    @Test
    void moreTriesThanWereLoggedAreUndefined() {
        assertThat(PassAtK.atLeastOne(3, 1, 4)).isNaN();
        assertThat(PassAtK.all(3, 1, 4)).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> PassAtK.all(3, 4, 1));
    }

    @Test
    void anImperfectVerifierHasABestNumberOfAttempts() {
        var sampling = new VerifiedSampling(new ImperfectVerifier(1, 0.75), new double[]{0.87, 0.13},
                new double[]{0.58, 0.42});
        var stakes = new VerifiedSampling.Stakes(1, -1, 0);

        assertThat(IntStream.rangeClosed(0, 5).mapToDouble(k -> sampling.utility(k, stakes)).toArray())
                .containsExactly(new double[]{0, 0.449, 0.472381, 0.461352, 0.451593, 0.444976}, within(5e-7));
        assertThat(sampling.best(100, stakes).attempts()).isEqualTo(2);
        assertThat(sampling.accuracy(1)).isCloseTo(0.58 * 0.87 + 0.42 * 0.13, within(1e-12));
    }

    @Test
    void aVerifierThatNeverAcceptsScoresNothingAndTriesToTheEnd() {
        var sampling = new VerifiedSampling(new ImperfectVerifier(0, 1), new double[]{0.5}, new double[]{1});

        assertThat(sampling.accuracy(7)).isZero();
        assertThat(sampling.attempts(7)).isEqualTo(7);
        assertThat(sampling.utility(7, new VerifiedSampling.Stakes(1, -1, 0.1))).isCloseTo(-0.7, within(1e-12));
        assertThat(sampling.best(7, new VerifiedSampling.Stakes(1, -1, 0.1)).attempts()).isZero();
    }

    @Test
    void aVerifierThatAcceptsEverythingTriesOnce() {
        assertThat(new ImperfectVerifier(1, 0).attempts(0.3, 9)).isCloseTo(1, within(1e-15));
        assertThat(ImperfectVerifier.PERFECT.attempts(0, 9)).isEqualTo(9);
        assertThat(ImperfectVerifier.PERFECT.rejects(0.3)).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void utilityMayFallAndRiseAgain() {
        // An easy problem where a wrong answer costs little beside many hard ones that pay off late would make a dip; the
        // search must find the far side.
        var sampling = new VerifiedSampling(new ImperfectVerifier(1, 0.9), new double[]{0, 0.02},
                new double[]{0.3, 0.7});
        var stakes = new VerifiedSampling.Stakes(40, -8, 0.2);

        var best = sampling.best(300, stakes);

        assertThat(best.utility()).isEqualTo(IntStream.rangeClosed(0, 300)
                .mapToDouble(k -> k == 0 ? 0 : sampling.utility(k, stakes)).max().orElseThrow());
    }

    @Test
    void theSlowestOfKIsExpectedBetweenTheMeanAndTheMaximum() {
        double[] seconds = {3, 1, 2};

        assertThat(Latency.sequential(seconds, 2)).isEqualTo(4);
        assertThat(Latency.parallel(seconds, 2, Sampling.WITHOUT_REPLACEMENT)).isCloseTo(8 / 3.0, within(1e-12));
        assertThat(Latency.parallel(seconds, 2, Sampling.WITH_REPLACEMENT)).isCloseTo(22 / 9.0, within(1e-12));
        assertThat(Latency.parallel(seconds, 4, Sampling.WITHOUT_REPLACEMENT)).isNaN();
        assertThat(Latency.parallel(new double[]{1, Double.NaN}, 2, Sampling.WITHOUT_REPLACEMENT)).isNaN();
    }

    @Test
    void aCascadeEscalatesUnderTheThresholdAndPaysForBoth() {
        Outcome half = CASCADE.outcome(new Escalation.ByConfidence(0.5));

        assertThat(half.quality()).isEqualTo((1 + 0.5 + 1 + 0) / 4);
        assertThat(half.cost()).isEqualTo(1 + 10 * 0.5);
        assertThat(half.strong()).isEqualTo(0.5);
        assertThat(CASCADE.thresholds()).containsExactly(0.2, 0.4, 0.6, 0.9, Math.nextUp(0.9));
        assertThat(CASCADE.outcome(new Escalation.ByConfidence(0.2))).isEqualTo(CASCADE.alone(0));
        assertThat(CASCADE.outcome(new Escalation.ByConfidence(Math.nextUp(0.9))).cost()).isEqualTo(11);
    }

    @Test
    void aPerfectVerifierEscalatesWhatIsWrong() {
        Outcome perfect = CASCADE.outcome(new Escalation.ByVerifier(ImperfectVerifier.PERFECT));

        assertThat(perfect.quality()).isEqualTo(1);
        assertThat(perfect.cost()).isEqualTo(1 + 10 * 0.5);
    }

    @Test
    void theOraclePaysForTheCheapestBestOnly() {
        Outcome oracle = CASCADE.oracle();

        assertThat(oracle.quality()).isEqualTo(1);
        assertThat(oracle.cost()).isEqualTo(0.5 * 1 + 0.5 * 10);
    }

    @Test
    void anUnknownConfidenceEscalates() {
        var log = new AttemptLog(new double[][]{{1}}, new double[][]{{1}}, new double[][]{{1}},
                new double[][]{{Double.NaN}});
        var cascade = new Cascade(List.of(log, AttemptLog.of(new double[][]{{0}}, new double[][]{{2}})),
                new double[]{1});

        assertThat(cascade.outcome(new Escalation.ByConfidence(-1)).quality()).isZero();
        assertThat(cascade.outcome(new Escalation.ByConfidence(-1)).latency()).isNaN();
    }

    @Test
    void aRandomMixRecoversHalfTheGapWithHalfTheStrongCalls() {
        Outcome mix = RandomMix.of(CASCADE.alone(0), CASCADE.alone(1), 0.5);

        assertThat(GapRecovery.recovered(mix.quality(), CASCADE.alone(0).quality(), CASCADE.alone(1).quality()))
                .isEqualTo(0.5);
        assertThat(mix.cost()).isEqualTo(5.5);
        assertThat(GapRecovery.of(List.of(mix), 0.5, 0.875).area()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void goodRoutingRecoversMoreWithFewerStrongCalls() {
        var curve = GapRecovery.of(List.of(new Outcome(0.8, 1, 1, 0.25, 1.25)), 0.5, 0.9);

        assertThat(curve.area()).isCloseTo(0.25 * 0.375 + 0.75 * 0.875, within(1e-12));
        assertThat(curve.shareFor(0.5)).isCloseTo(0.5 / 0.75 * 0.25, within(1e-12));
        assertThat(curve.shareFor(1)).isCloseTo(1, within(1e-12));
        assertThat(GapRecovery.recovered(0.7, 0.5, 0.5)).isNaN();
    }

    /// The weak configuration is right on two of four items and mostly knows it; the strong one on three.
    private static final Cascade CASCADE = new Cascade(List.of(
            new AttemptLog(new double[][]{{1}, {1}, {0}, {0}}, each(1), each(1),
                    new double[][]{{0.9}, {0.4}, {0.2}, {0.6}}),
            new AttemptLog(new double[][]{{1}, {0.5}, {1}, {1}}, each(10), each(5), each(1))),
            new double[]{0.25, 0.25, 0.25, 0.25});

    private static double[][] each(double value) {
        return new double[][]{{value}, {value}, {value}, {value}};
    }
}
