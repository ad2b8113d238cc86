package paretoscope.charts;

import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;

/// An objective on its way to becoming an axis: its title, the metric behind it, its direction and scale.
public record FrontAxis(String title, Metric metric, Direction direction, ScaleKind scale) {
    /// The axis as a figure draws it.
    Axis axis() {
        var better = direction == Direction.HIGHER_IS_BETTER ? Better.HIGHER : Better.LOWER;
        return Axis.of(title).in(unitOnAxis()).on(scale).better(better).written(MetricText.style(metric.unit()));
    }

    private String unitOnAxis() {
        return MetricText.bare(metric.unit()) ? "" : metric.unit().symbol();
    }
}
