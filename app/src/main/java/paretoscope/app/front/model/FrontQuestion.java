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
/// @param resamples how often the data are resampled to tell how sure the front is; 0 leaves that open
public record FrontQuestion(Optional<String> quality, Optional<String> cost, Optional<String> third,
        Map<String, Direction> directions, Map<String, ScaleKind> scales, Optional<String> group, List<String> tasks,
        Mean mean, int resamples) {
    /// More would keep the window waiting.
    public static final int MOST_RESAMPLES = 100_000;

    public FrontQuestion {
        directions = Map.copyOf(directions);
        scales = Map.copyOf(scales);
        tasks = List.copyOf(tasks);
        if (resamples < 0 || resamples > MOST_RESAMPLES) {
            throw new IllegalArgumentException(
                    "between 0 and " + MOST_RESAMPLES + " resamples are drawn, not " + resamples);
        }
    }

    /// Everything is left open.
    public static FrontQuestion open() {
        return new FrontQuestion(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(),
                Optional.empty(), List.of(), Mean.MACRO, 0);
    }

    /// The same question with another metric in a role; nothing leaves it open.
    public FrontQuestion with(Role role, Optional<String> metric) {
        return switch (role) {
            case QUALITY -> new FrontQuestion(metric, cost, third, directions, scales, group, tasks, mean, resamples);
            case COST -> new FrontQuestion(quality, metric, third, directions, scales, group, tasks, mean, resamples);
            case THIRD -> new FrontQuestion(quality, cost, metric, directions, scales, group, tasks, mean, resamples);
        };
    }

    public FrontQuestion withDirection(String metric, Direction direction) {
        return new FrontQuestion(quality, cost, third, and(directions, metric, direction), scales, group, tasks, mean,
                resamples);
    }

    public FrontQuestion withScale(String metric, ScaleKind scale) {
        return new FrontQuestion(quality, cost, third, directions, and(scales, metric, scale), group, tasks, mean,
                resamples);
    }

    public FrontQuestion withGroup(Optional<String> column) {
        return new FrontQuestion(quality, cost, third, directions, scales, column, tasks, mean, resamples);
    }

    public FrontQuestion withTasks(List<String> names) {
        return new FrontQuestion(quality, cost, third, directions, scales, group, names, mean, resamples);
    }

    public FrontQuestion withMean(Mean other) {
        return new FrontQuestion(quality, cost, third, directions, scales, group, tasks, other, resamples);
    }

    public FrontQuestion withResamples(int count) {
        return new FrontQuestion(quality, cost, third, directions, scales, group, tasks, mean, count);
    }

    private static <V> Map<String, V> and(Map<String, V> map, String key, V value) {
        var more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
