package paretoscope.compute.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PowerTraceTest {
    private static final long SECOND = 1_000_000_000;

    private final PowerTrace trace = new PowerTrace(Duration.ofSeconds(5));

    private void sample(double second, double watts) {
        trace.add((long) (second * SECOND), OptionalDouble.of(watts));
    }

    private OptionalDouble joules(double from, double to) {
        return trace.joules((long) (from * SECOND), (long) (to * SECOND));
    }

    @Test
    void constantPowerTimesTimeIsTheEnergy() {
        sample(0, 100);
        sample(1, 100);
        sample(2, 100);

        assertThat(joules(0.5, 1.75)).hasValue(125);
    }

    @Test
    void aRampIsATrapezoidAndIsCutWhereTheStretchBegins() {
        sample(0, 0);
        sample(2, 200);

        assertThat(joules(0, 2.0)).hasValue(200);
        assertThat(joules(1, 2.0).orElseThrow()).isCloseTo(150, within(1e-9));
        assertThat(joules(1, 3.0).orElseThrow()).isCloseTo(350, within(1e-9));
    }

    @Test
    void beforeTheFirstSampleThePowerIsTheFirstOnes() {
        sample(1, 50);
        sample(2, 50);

        assertThat(joules(0, 2.5)).hasValue(125);
    }

    @Test
    void withoutSamplesOrWithAGapTheEnergyIsUnknown() {
        assertThat(joules(0, 1)).isEmpty();

        sample(0, 100);
        sample(6, 100);
        assertThat(joules(0, 6.5)).isEmpty();
        assertThat(joules(6, 7)).hasValue(100);
        assertThat(joules(6, 12)).isEmpty();
    }

    @Test
    void anUnknownSampleMakesTheEnergyUnknownNotZero() {
        sample(0, 100);
        trace.add(SECOND, OptionalDouble.empty());
        sample(2, 100);

        assertThat(joules(0, 2.5)).isEmpty();
        assertThat(joules(2, 2.5)).hasValue(50);
    }

    @Test
    void whatIsForgottenDoesNotChangeWhatComesAfter() {
        sample(0, 100);
        sample(1, 200);
        sample(2, 300);
        trace.forgetBefore((long) (1.5 * SECOND));

        assertThat(joules(1.5, 2).orElseThrow()).isCloseTo(137.5, within(1e-9));
    }
}
