package paretoscope.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Column;
import paretoscope.figure.spec.ErrorBars;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Rows;

class FrontChartTest {
    private static final FrontAxis COST = new FrontAxis("Cost", Metric.cost("cost", Unit.USD),
            Direction.LOWER_IS_BETTER, ScaleKind.LOG);
    private static final FrontAxis QUALITY = new FrontAxis("Accuracy", Metric.share("acc"),
            Direction.HIGHER_IS_BETTER, ScaleKind.LINEAR);
    private static final FrontAxis SPEED = new FrontAxis("Frames per second",
            Metric.cost("fps", new Unit("1/s")).withDirection(Direction.HIGHER_IS_BETTER), Direction.HIGHER_IS_BETTER,
            ScaleKind.LINEAR);

    @Test
    void axesKeepTheirDirectionScaleAndUnits() {
        var panel = spec(Optional.empty(), FrontChartOptions.standard()).panels().getFirst();

        assertThat(panel.x().scale()).isEqualTo(ScaleKind.LOG);
        assertThat(panel.x().numbers()).isEqualTo(NumberStyle.CURRENCY);
        assertThat(panel.x().better()).isEqualTo(Better.LOWER);
        assertThat(panel.y().better()).isEqualTo(Better.HIGHER);
        assertThat(panel.y().unit()).isEmpty();
    }

    @Test
    void aCostAxisMayImproveUpwards() {
        assertThat(SPEED.axis().better()).isEqualTo(Better.HIGHER);
    }

    @Test
    void theFrontIsAStaircaseAndItsPointsStandOut() {
        var panel = spec(Optional.empty(), FrontChartOptions.standard()).panels().getFirst();

        assertThat(panel.layers()).singleElement().isInstanceOf(Layer.StepFront.class);
        assertThat(panel.series().getFirst().emphasis().front().toArray()).containsExactly(0, 1);
    }

    @Test
    void aThirdObjectiveIsShownAsColourOrSizeAndDrawsNoStaircase() {
        var coloured = spec(Optional.of(SPEED), FrontChartOptions.standard()).panels().getFirst();
        var sized = spec(Optional.of(SPEED), FrontChartOptions.standard().withThird(FrontChartOptions.Third.SIZE))
                .panels().getFirst();

        assertThat(coloured.shade()).isPresent();
        assertThat(coloured.layers()).isEmpty();
        assertThat(sized.size()).isPresent();
        assertThat(sized.series().getFirst().size().toArray()).containsExactly(30, 20, 10);
    }

    @Test
    void everyVisibleSeriesHasItsOwnFrontWhenAsked() {
        var panel = spec(Optional.empty(), FrontChartOptions.standard().withGroupFronts(true)).panels().getFirst();

        assertThat(panel.layers()).singleElement().isInstanceOfSatisfying(Layer.StepFront.class,
                front -> assertThat(front.points().x().toArray()).containsExactly(1, 2));
    }

    @Test
    void budgetsAreRules() {
        var plot = new FrontPlot(COST, QUALITY, Optional.empty(), List.of(series()), front(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(new FrontPlot.Limit(true, 5, "$5")));

        var layers = FrontChart.of(plot, FrontChartOptions.standard().withSteps(false)).panels().getFirst().layers();

        assertThat(layers).singleElement().isInstanceOfSatisfying(Layer.Rule.class,
                rule -> assertThat(rule.along()).isEqualTo(Layer.Along.X));
    }

    private static FigureSpec spec(Optional<FrontAxis> third, FrontChartOptions options) {
        return FrontChart.of(new FrontPlot(COST, QUALITY, third, List.of(series()), front(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of()), options);
    }

    private static Points front() {
        return Points.of(new double[]{1, 2}, new double[]{0.5, 0.8});
    }

    private static FrontSeries series() {
        return new FrontSeries("all", "all", Column.of(1, 2, 3), Column.of(0.5, 0.8, 0.7), Column.of(30, 20, 10),
                List.of("a", "b", "c"), List.of(0, 1), Rows.of(0, 1), Rows.none(), ErrorBars.none(), List.of(),
                false);
    }
}
