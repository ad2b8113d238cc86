package paretoscope.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All attempts in scope as plain columns, for what has to look at every single try.
///
/// Sorted by row of the [ConfigurationTable] of the same scope, then task, item, run and epoch. What was not recorded
/// is NaN. Attempts that nothing says were made are left out.
public final class AttemptTable {
    private final List<String> labels;
    private final List<ItemRef> items;
    private final int[] configurations;
    private final int[] itemNumbers;
    private final int[] epochs;
    private final @Nullable String[] answers;
    private final double[] confidences;
    private final Map<String, double[]> values;

    AttemptTable(List<String> labels, List<ItemRef> items, AttemptColumns columns, Map<String, double[]> values) {
        this.labels = List.copyOf(labels);
        this.items = List.copyOf(items);
        this.configurations = columns.configurations;
        this.itemNumbers = columns.items;
        this.epochs = columns.epochs;
        this.answers = columns.answers;
        this.confidences = columns.confidences;
        this.values = Map.copyOf(values);
    }

    /// The number of attempts.
    public int size() {
        return configurations.length;
    }

    public List<String> labels() {
        return labels;
    }

    /// The items in order of task and name.
    public List<ItemRef> items() {
        return items;
    }

    /// The position in [#labels()] of an attempt's configuration.
    public int configuration(int attempt) {
        return configurations[attempt];
    }

    /// The position in [#items()] of an attempt's item.
    public int item(int attempt) {
        return itemNumbers[attempt];
    }

    public int epoch(int attempt) {
        return epochs[attempt];
    }

    /// The extracted answer.
    public Optional<String> answer(int attempt) {
        return Optional.ofNullable(answers[attempt]);
    }

    /// The model's confidence in the tool's own scale.
    public double confidence(int attempt) {
        return confidences[attempt];
    }

    /// The values of a metric or usage field that was asked for; shared, not to be changed.
    public double[] values(String metric) {
        var found = values.get(metric);
        if (found == null) {
            throw new IllegalArgumentException("the attempts were not asked for " + metric);
        }
        return found;
    }
}
