package paretoscope.compute.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "../up", "a/b", "a b", "a\nb"})
    void anIdentityThatCannotNameAFileIsRefused(String digest) {
        assertThatThrownBy(() -> new JobId(digest)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPayloadIsNotChangedFromOutside() {
        var bytes = new byte[]{1};
        var job = new Job(new JobId("a"), "a", 0, bytes, 0, Duration.ofSeconds(1));
        bytes[0] = 2;
        job.payload()[0] = 3;

        assertThat(job.payload()).containsExactly(1);
    }

    @Test
    void aJobNeedsALabelAndTimeAndNoLessThanNoMemory() {
        assertThatThrownBy(() -> new Job(new JobId("a"), " ", 0, new byte[0], 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Job(new JobId("a"), "a", 0, new byte[0], -1, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Job(new JobId("a"), "a", 0, new byte[0], 0, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWentWrongIsOneSentence() {
        assertThat(new JobFailure.Crashed(137).sentence()).isEqualTo("The worker ended in the middle of the job, with "
                + "exit code 137, killed by the system, often because memory ran out.");
        assertThat(new JobFailure.Silent(Duration.ofMillis(1500)).sentence())
                .isEqualTo("The worker gave no sign of life for 1500 ms.");
        assertThat(new JobFailure.TooLarge(3L << 30, 2L << 30).sentence()).isEqualTo(
                "The job needs 3072 MiB of memory, and the largest device has 2048 MiB of memory.");
    }
}
