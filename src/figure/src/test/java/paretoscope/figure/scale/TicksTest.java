package paretoscope.figure.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static List<String> linear(double low, double high, int wanted, NumberStyle style, String unit) {
        return labels(Ticks.of(new LinearScale(new Interval(low, high), 0, 300), wanted, style, unit));
    }

    private static List<String> log(double low, double high, int wanted, NumberStyle style, String unit) {
        return labels(Ticks.of(new LogScale(new Interval(low, high), 0, 300), wanted, style, unit));
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.major().stream().map(Tick::label).map(label -> label.replace('\u00a0', ' ')).toList();
    }

    @Test
    void percentagesStepByTwenties() {
        assertThat(linear(0, 92, 6, NumberStyle.PERCENT, "")).containsExactly("0%", "20%", "40%", "60%", "80%");
    }

    @Test
    void moneyAlongDecadesHasCentsOnlyBelowADollar() {
        assertThat(log(0.3, 200, 6, NumberStyle.CURRENCY, "USD")).containsExactly("$0.30", "$1", "$3", "$10", "$30",
                "$100");
    }

    @Test
    void moneyOnALadderSharesItsPrecision() {
        assertThat(linear(0, 1.3, 6, NumberStyle.CURRENCY, "USD")).containsExactly("$0", "$0.25", "$0.50", "$0.75",
                "$1.00", "$1.25");
    }

    @Test
    void negativeNumbersCarryATrueMinusSign() {
        assertThat(linear(-43, 55, 5, NumberStyle.AUTO, "")).containsExactly("−25", "0", "25", "50");
    }

    @Test
    void aLogAxisInsideOneDecadeStillHasSeveralLabels() {
        assertThat(log(2.1, 8, 6, NumberStyle.AUTO, "")).containsExactly("3", "4", "5", "6", "7", "8");
        assertThat(log(2.1, 2.8, 4, NumberStyle.AUTO, "")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void manyDecadesAreThinnedAndWrittenAsPowersOfTen() {
        assertThat(log(1e-6, 1e3, 6, NumberStyle.AUTO, "")).containsExactly("10⁻⁶", "10⁻⁴", "10⁻²", "1", "10²");
    }

    @Test
    void secondsTurnIntoTheUnitThatFits() {
        assertThat(linear(0, 0.3, 3, NumberStyle.SECONDS, "s")).containsExactly("0 ms", "100 ms", "200 ms", "300 ms");
        assertThat(linear(0, 9000, 6, NumberStyle.SECONDS, "s")).contains("0.5 h", "2.0 h");
        assertThat(log(1e-4, 1e3, 6, NumberStyle.SECONDS, "s")).containsExactly("100 µs", "10 ms", "1 s", "100 s");
    }

    @Test
    void bytesAndCountsAreWrittenCompactly() {
        assertThat(linear(0, 8e10, 5, NumberStyle.BYTES, "")).contains("20 GB", "80 GB");
        assertThat(linear(0, 2.7e6, 6, NumberStyle.COMPACT, "")).contains("0", "0.5M", "2.5M");
    }

    @Test
    void datesFallOnTheFirstOfAMonth() {
        var scale = new LinearScale(new Interval(19700, 20200), 0, 300);

        assertThat(labels(Ticks.of(scale, 4, NumberStyle.DATE, ""))).containsExactly("Jan 2024", "Apr 2024",
                "Jul 2024", "Oct 2024", "Jan 2025", "Apr 2025");
    }

    @Test
    void symlogTicksStepOutFromZeroOnBothSides() {
        var scale = new SymlogScale(new Interval(-5, 4000), 0, 300, 1);

        assertThat(labels(Ticks.of(scale, 6, NumberStyle.AUTO, ""))).containsExactly("−1", "0", "1", "10", "100",
                "1000");
    }

    @Test
    void labelsNearZeroOfASymlogAxisKeepTheirDistance() {
        var scale = new SymlogScale(new Interval(-1000, 1000), 0, 200, 0.01);

        assertThat(labels(Ticks.of(scale, 5, NumberStyle.CURRENCY, "USD"))).containsExactly("−$1000",
                "−$100", "−$10", "$0", "$10", "$100", "$1000");
    }

    @Test
    void bitsAreMarkedAtPowersOfTwo() {
        assertThat(labels(Ticks.of(LogScale.binary(new Interval(1, 40), 0, 300), 6, NumberStyle.AUTO, "")))
                .containsExactly("1", "2", "4", "8", "16", "32");
    }

    @Test
    void categoriesAreLabelledWithTheirNames() {
        assertThat(labels(Ticks.of(new CategoryScale(List.of("a", "b"), 0, 10), 9, NumberStyle.AUTO, "")))
                .containsExactly("a", "b");
    }

    @Test
    void singleValuesAreRoundedToFourDigitsAndNameWhatIsMissing() {
        assertThat(NumberText.of(0.290829, NumberStyle.CURRENCY, "USD")).isEqualTo("$0.2908");
        assertThat(NumberText.of(7.7971, NumberStyle.CURRENCY, "USD")).isEqualTo("$7.80");
        assertThat(NumberText.of(186.4958, NumberStyle.CURRENCY, "USD")).isEqualTo("$186.50");
        assertThat(NumberText.of(0.880001, NumberStyle.SHARE, "")).isEqualTo("88%");
        assertThat(NumberText.of(Double.NaN, NumberStyle.AUTO, "")).isEqualTo("unknown");
        assertThat(NumberText.of(Double.POSITIVE_INFINITY, NumberStyle.CURRENCY, "USD")).isEqualTo("∞");
    }

    @Test
    void aLogScaleRefusesADomainThatReachesZero() {
        assertThatThrownBy(() -> new LogScale(new Interval(0, 1), 0, 10)).hasMessageContaining("above zero");
    }
}
