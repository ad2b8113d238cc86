package paretoscope.app.front.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.store.Mean;

/// What the user has chosen to see; whatever is left open is suggested from the data.
///
/// @param third an objective beside the two axes
/// @param directions which way a metric is better, where the user has said so
/// @param scales how an axis is laid out, where the user has said so
/// @param group the setting or detail that splits the configurations into series
/// @param tasks the tasks that count; none means all
public record FrontQuestion(Optional<String> quality, Optional<String> cost, Optional<String> third,
        Map<String, Direction> directions, Map<String, ScaleKind> scales, Optional<String> group, List<String> tasks,
        Mean mean) {
    public FrontQuestion {
        directions = Map.copyOf(directions);
        scales = Map.copyOf(scales);
        tasks = List.copyOf(tasks);
    }

    /// Everything is left open.
    public static FrontQuestion open() {
        return new FrontQuestion(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(),
                Optional.empty(), List.of(), Mean.MACRO);
    }

    /// The same question with another metric in a role; nothing leaves it open.
    public FrontQuestion with(Role role, Optional<String> metric) {
        return switch (role) {
            case QUALITY -> new FrontQuestion(metric, cost, third, directions, scales, group, tasks, mean);
            case COST -> new FrontQuestion(quality, metric, third, directions, scales, group, tasks, mean);
            case THIRD -> new FrontQuestion(quality, cost, metric, directions, scales, group, tasks, mean);
        };
    }

    public FrontQuestion withDirection(String metric, Direction direction) {
        return new FrontQuestion(quality, cost, third, and(directions, metric, direction), scales, group, tasks, mean);
    }

    public FrontQuestion withScale(String metric, ScaleKind scale) {
        return new FrontQuestion(quality, cost, third, directions, and(scales, metric, scale), group, tasks, mean);
    }

    public FrontQuestion withGroup(Optional<String> column) {
        return new FrontQuestion(quality, cost, third, directions, scales, column, tasks, mean);
    }

    public FrontQuestion withTasks(List<String> names) {
        return new FrontQuestion(quality, cost, third, directions, scales, group, names, mean);
    }

    public FrontQuestion withMean(Mean other) {
        return new FrontQuestion(quality, cost, third, directions, scales, group, tasks, other);
    }

    private static <V> Map<String, V> and(Map<String, V> map, String key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
