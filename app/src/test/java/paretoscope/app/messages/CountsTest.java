package paretoscope.app.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 9, 999, 1_000, 12_345, 999_999, 1_000_000, Long.MAX_VALUE})
    void thousandsAreSetApart(long count) {
        assertThat(Counts.of(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
    }
}
