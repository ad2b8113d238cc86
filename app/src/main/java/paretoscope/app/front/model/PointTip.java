package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.Optional;
import paretoscope.app.choices.MetricChoice;
import paretoscope.app.figures.model.Tip;
import paretoscope.app.preferences.ValueText;
import paretoscope.eval.Quantity;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;
import paretoscope.views.costs.CostStory;
import paretoscope.views.front.FrontResult;

/// What is said about a configuration under the mouse: its objectives, and where it stands: group, front or dominated, file.
final class PointTip {
    private PointTip() {}

    static Tip of(FrontResult result, int row, ValueText text) {
        var values = new ArrayList<Tip.Value>();
        for (int i = 0; i < result.objectives().size(); i++) {
            var objective = result.objectives().get(i);
            values.add(new Tip.Value(MetricChoice.title(objective.name()),
                    text.converted().alone(objective.metric(), Quantity.of(result.value(row, i)))));
        }
        var notes = new ArrayList<String>();
        result.objectives().forEach(objective -> result.table().column(objective.name())
                .flatMap(column -> CostStory.of(result.table(), row, column)).ifPresent(notes::add));
        result.groups().stream().filter(group -> !group.name().isEmpty() && group.rows().contains(row))
                .forEach(group -> notes.add(group.name()));
        notes.add(standing(result, row));
        sureness(result, row).ifPresent(notes::add);
        result.table().text("file").map(files -> files.get(row)).filter(file -> !file.isEmpty())
                .ifPresent(notes::add);
        return new Tip(result.label(row), values, notes);
    }

    /// How often a configuration is on the front when the data are resampled.
    static Optional<String> sureness(FrontResult result, int row) {
        return result.uncertainty().map(found -> found.probability().get(row)).filter(share -> !share.isNaN())
                .map(share -> "on the front in " + NumberText.of(share, NumberStyle.SHARE, "")
                        + " of resamples");
    }

    /// Whether a configuration is on the front, and if not, how many are better.
    static String standing(FrontResult result, int row) {
        if (result.layer(row) < 0) {
            return "cannot be compared";
        }
        int better = result.dominating(row).length;
        return switch (better) {
            case 0 -> "on the front";
            case 1 -> "dominated by 1 configuration";
            default -> "dominated by " + better + " configurations";
        };
    }
}
