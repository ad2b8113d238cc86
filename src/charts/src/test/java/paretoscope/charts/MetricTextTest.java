package paretoscope.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import paretoscope.eval.Metric;
import paretoscope.eval.Unit;

class MetricTextTest {
    @Test
    void moneyCarriesItsSign() {
        assertThat(MetricText.of(Metric.cost("cost", Unit.USD), 0.3236)).isEqualTo("$0.3236");
    }

    @Test
    void percentAndShareReadAlike() {
        assertThat(MetricText.of(Metric.share("acc").withUnit(Unit.PERCENT), 48.4)).isEqualTo("48.4%");
        assertThat(MetricText.of(Metric.share("acc"), 0.484)).isEqualTo("48.4%");
    }

    @Test
    void differencesOfSharesAndPercentagesAreInPoints() {
        assertThat(MetricText.difference(Metric.share("acc"), 0.021)).isEqualTo("2.1 points");
        assertThat(MetricText.difference(Metric.share("acc").withUnit(Unit.PERCENT), 2.1)).isEqualTo("2.1 points");
    }

    @Test
    void anUnknownUnitIsLeftUnwritten() {
        assertThat(MetricText.of(Metric.named("score"), 12)).isEqualTo("12");
    }

    @Test
    void anUnknownValueSaysSo() {
        assertThat(MetricText.of(Metric.cost("cost", Unit.USD), Double.NaN)).isEqualTo("unknown");
    }
}
