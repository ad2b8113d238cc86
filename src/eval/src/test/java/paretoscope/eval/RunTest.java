package paretoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RunTest {
    @Test
    void configurationsWithTheSameSettingsAreEqualInAnyOrder() {
        var one = Configuration.of("m", Map.of("effort", "high", "shots", "5"));
        var other = Configuration.of("m", Map.of("shots", "5", "effort", "high"));

        assertThat(one).isEqualTo(other);
        assertThat(one.settings().firstKey()).isEqualTo("effort");
    }

    @Test
    void aModelWithoutANameIsRefused() {
        assertThatThrownBy(() -> Configuration.of(" ")).hasMessageContaining("model");
    }

    @Test
    void aNegativeNumberOfObservationsIsRefused() {
        assertThatThrownBy(() -> new Measurement(Metric.share("acc"), Quantity.of(1), Quantity.NOT_RECORDED,
                OptionalLong.of(-1), Locator.WHOLE_FILE)).hasMessageContaining("-1");
    }

    @Test
    void epochsCountFromOne() {
        assertThatThrownBy(
                () -> Attempt.scored("item", 0, Map.of(), Usage.NOT_RECORDED, Locator.WHOLE_FILE))
                .hasMessageContaining("0");
    }

    @Test
    void blankDetailsAreLeftOut() {
        var run = Run.draft("k", Configuration.of("m"), Task.of("t")).detail("note", " ").detail("commit", "5e13845")
                .run();

        assertThat(run.details()).isEqualTo(Map.of("commit", "5e13845"));
    }
}
