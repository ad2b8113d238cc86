package paretoscope.store;

import java.util.List;
import java.util.Map;

/// Values per configuration and item, for questions that need the same items side by side.
///
/// Rows are the rows of the [ConfigurationTable] of the same scope. A cell is the mean over the configuration's
/// attempts at the item, NaN where there is none.
public final class ItemMatrix {
    private final List<String> labels;
    private final List<ItemRef> items;
    private final int[] taskOfItem;
    private final List<String> tasks;
    private final Map<String, double[][]> values;

    ItemMatrix(List<String> labels, List<ItemRef> items, Map<String, double[][]> values) {
        this.labels = List.copyOf(labels);
        this.items = List.copyOf(items);
        this.tasks = items.stream().map(ItemRef::task).distinct().toList();
        this.taskOfItem = items.stream().mapToInt(item -> tasks.indexOf(item.task())).toArray();
        this.values = Map.copyOf(values);
    }

    public List<String> labels() {
        return labels;
    }

    /// The items in order of task and name.
    public List<ItemRef> items() {
        return items;
    }

    /// The tasks that have items.
    public List<String> tasks() {
        return tasks;
    }

    /// For each item the position of its task in [#tasks()].
    public int[] taskOfItem() {
        return taskOfItem.clone();
    }

    /// Configurations × items of a metric that was asked for; shared, not to be changed.
    public double[][] values(String metric) {
        var found = values.get(metric);
        if (found == null) {
            throw new IllegalArgumentException("the matrix was not asked for " + metric);
        }
        return found;
    }
}
