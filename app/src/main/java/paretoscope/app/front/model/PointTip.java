package paretoscope.app.front.model;

import java.util.ArrayList;
import java.util.List;
import paretoscope.charts.MetricText;
import paretoscope.views.front.FrontResult;

/// What is said about a configuration under the mouse.
///
/// @param values one line for each objective: its title and the value
/// @param notes where it stands: group, front or dominated, file
public record PointTip(String label, List<Value> values, List<String> notes) {
    public record Value(String title, String text) {}

    public PointTip {
        values = List.copyOf(values);
        notes = List.copyOf(notes);
    }

    static PointTip of(FrontResult result, int row) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < result.objectives().size(); i++) {
            var objective = result.objectives().get(i);
            values.add(new Value(MetricChoice.title(objective.name()),
                    MetricText.of(objective.metric(), result.value(row, i))));
        }
        var notes = new ArrayList<String>();
        result.groups().stream().filter(group -> !group.name().isEmpty() && group.rows().contains(row))
                .forEach(group -> notes.add(group.name()));
        notes.add(standing(result, row));
        result.table().text("file").map(files -> files.get(row)).filter(file -> !file.isEmpty())
                .ifPresent(notes::add);
        return new PointTip(result.label(row), values, notes);
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

    /// In one breath, as a screen reader says it.
    public String spoken() {
        var words = new StringBuilder(label);
        values.forEach(value -> words.append(", ").append(value.title()).append(' ').append(value.text()));
        notes.forEach(note -> words.append(", ").append(note));
        return words.append('.').toString();
    }
}
