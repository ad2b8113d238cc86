package paretoscope.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import paretoscope.charts.PortfolioChart.Line;
import paretoscope.figure.spec.Layer;

class PortfolioChartTest {
    private static final double[] KS = {1, 2, 3};
    private static final List<String> LABELS = List.of("k = 1", "k = 2", "k = 3");

    @Test
    void whatIsUndefinedOrInfiniteHasNoPlaceOnALine() {
        var lines = List.of(
                Line.of("X", KS, new double[]{Double.NaN, Double.POSITIVE_INFINITY, 1.5}, LABELS));

        var series = PortfolioChart.againstK("SharpeRatio@k", false, lines, OptionalDouble.empty(), "", "").panels()
                .getFirst().series().getFirst();

        assertThat(series.x().toArray()).containsExactly(3);
        assertThat(series.label(0)).contains("k = 3");
    }

    @Test
    void aBandTakesItsLinesName() {
        var line = new Line("X", KS, new double[]{1, 2, 3}, new double[]{0.5, 1, 2}, new double[]{2, 3, 4}, LABELS);

        var layers = PortfolioChart.againstK("best@k", false, List.of(line), OptionalDouble.of(1), "baseline", "")
                .panels().getFirst().layers();

        assertThat(layers.getFirst()).isInstanceOfSatisfying(Layer.Band.class,
                band -> assertThat(band.name()).isEqualTo("X"));
        assertThat(layers).hasAtLeastOneElementOfType(Layer.Rule.class);
    }

    @Test
    void alongARayTheSharpeRatioIsTheSame() {
        var lines = List.of(Line.of("X", new double[]{1, 2}, new double[]{10, 12}, List.of("k = 2", "k = 3")));

        var rays = PortfolioChart.riskAndReturn(lines, 8, "").panels().getFirst().layers().stream()
                .filter(Layer.Curve.class::isInstance).map(Layer.Curve.class::cast).toList();

        assertThat(rays).extracting(ray -> (ray.points().y().get(1) - 8) / ray.points().x().get(1))
                .containsExactly(1.0, 2.0, 5.0, 10.0);
    }
}
