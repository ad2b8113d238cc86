package paretoscope.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.SeriesStyle;

class CostOfPassChartTest {
    private static final Metric COST = Metric.cost("cost_usd", Unit.USD);
    private static final List<NamedValue> POOLED = List.of(new NamedValue("cheap", "cheap", 0.5, 0.4, 0.7, ""),
            NamedValue.without("never", "∞, never passes"));

    private static FigureSpec passes(ScaleKind scale) {
        return CostOfPassChart.passes(COST, scale, POOLED, List.of(NamedValue.of("models alone", 0.2)),
                OptionalDouble.of(3.5), "");
    }

    @Test
    void pooledAndFrontierStandInPanelsOfTheirOwnNames() {
        assertThat(passes(ScaleKind.LINEAR).panels()).extracting(panel -> panel.title()).containsExactly(
                "Pooled: total cost / passes", "Per problem: mean of cheapest");
    }

    @Test
    void whatNeverPassesHasNoBarButIsNamedWithItsWords() {
        var panel = passes(ScaleKind.LINEAR).panels().getFirst();

        assertThat(panel.y().categories()).containsExactly("cheap", "never: ∞, never passes");
        assertThat(panel.series().getFirst().x().get(1)).isNaN();
        assertThat(panel.series().getFirst().intervals().xHigh().get(0)).isEqualTo(0.7);
    }

    @Test
    void onALogarithmicAxisBarsWouldMeanNothing() {
        assertThat(passes(ScaleKind.LINEAR).panels().getFirst().series().getFirst().style())
                .isEqualTo(SeriesStyle.BARS);
        assertThat(passes(ScaleKind.LOG).panels().getFirst().series().getFirst().style())
                .isEqualTo(SeriesStyle.POINTS);
    }

    @Test
    void theFrontierStaysFromOneReleaseToTheNext() {
        var spec = CostOfPassChart.progress(COST, List.of(new CostOfPassChart.Release(10, "a", 4, 3, 5),
                new CostOfPassChart.Release(20, "b", 2, 1, 3)), Points.none(), "", OptionalDouble.empty(), "");

        var steps = (Layer.Curve) spec.panels().getFirst().layers().getFirst();
        assertThat(steps.points()).isEqualTo(Points.of(new double[]{10, 20, 20}, new double[]{4, 4, 2}));
    }
}
