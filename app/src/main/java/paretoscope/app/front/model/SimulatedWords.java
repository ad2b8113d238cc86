package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.List;
import paretoscope.app.choices.MetricChoice;
import paretoscope.app.figures.model.Tip;
import paretoscope.app.preferences.ValueText;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.eval.Quantity;
import paretoscope.views.front.FrontResult;

/// What is said about a simulated point: its objectives, that it was never measured, and what it was worked out from.
final class SimulatedWords {
    private static final String STANDING = "Simulated, never measured";

    private final FrontResult result;
    private final ValueText text;

    SimulatedWords(FrontResult result, ValueText text) {
        this.result = result;
        this.text = text.converted();
    }

    Tip tip(SimulatedPoint point) {
        return new Tip(point.label(), values(point), List.of(STANDING, point.how(), point.from()));
    }

    PointDetails details(SimulatedPoint point) {
        return new PointDetails(point.label(), STANDING, false, List.of(point.how(), point.from()),
                values(point).stream()
                        .map(value -> new PointDetails.Value(value.title(), value.text(), true, "", "", "")).toList(),
                List.of());
    }

    private List<Tip.Value> values(SimulatedPoint point) {
        var series = new SimulatedSeries(result, List.of());
        var values = new ArrayList<Tip.Value>();
        for (int i = 0; i < result.objectives().size(); i++) {
            var objective = result.objectives().get(i);
            series.value(point, i).ifPresent(value -> values.add(new Tip.Value(MetricChoice.title(objective.name()),
                    text.alone(objective.metric(), Quantity.of(value)))));
        }
        return values;
    }
}
