package paretoscope.views.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000;

    private final Pace pace = new Pace();

    private void ended(long... seconds) {
        for (long at : seconds) {
            pace.ended(at * SECOND);
        }
    }

    @Test
    void itIsTheMeanTimeFromOneEndToTheNext() {
        ended(10, 12, 12, 16);

        assertThat(pace.secondsEach()).hasValue(2);
    }

    @Test
    void beforeTheFirstFewNothingIsKnown() {
        ended(10, 12, 14);

        assertThat(pace.secondsEach()).isEmpty();
    }

    @Test
    void aPauseDoesNotCount() {
        ended(10, 12, 14, 16);
        pace.interrupted();
        ended(1000, 1002);

        assertThat(pace.secondsEach()).hasValue(2);
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        ended(0, 100);
        for (int end = 1; end <= 20; end++) {
            ended(100 + end);
        }

        assertThat(pace.secondsEach()).hasValue(1);
    }
}
