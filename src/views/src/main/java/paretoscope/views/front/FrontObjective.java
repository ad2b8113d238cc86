package paretoscope.views.front;

import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.figure.scale.ScaleKind;

/// An objective as it was understood: the metric that was found, the direction it is improved in, and its scale.
public record FrontObjective(Metric metric, Direction direction, ScaleKind scale) {
    public String name() {
        return metric.name();
    }

    FrontObjective withUnit(Unit unit) {
        return new FrontObjective(metric.withUnit(unit), direction, scale);
    }

    public boolean higherIsBetter() {
        return direction == Direction.HIGHER_IS_BETTER;
    }
}
