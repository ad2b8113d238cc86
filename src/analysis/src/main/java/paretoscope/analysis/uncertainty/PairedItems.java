package paretoscope.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

/// What every configuration scored and spent on every item: the raw material of a paired bootstrap.
///
/// A value is a configuration's mean over its attempts at the item, NaN where there is none. A configuration's value in
/// an objective is the mean over the items it has a value for; with tasks, that mean within each task and then the mean
/// over the tasks it has values in. A configuration without any value in an objective has none there.
public final class PairedItems {
    private final List<Sense> senses;
    private final int configurations;
    private final List<TaskItems> tasks;

    private PairedItems(List<Sense> senses, int configurations, List<TaskItems> tasks) {
        this.senses = List.copyOf(senses);
        this.configurations = configurations;
        this.tasks = tasks;
    }

    /// All items as one task. Indexed by objective, configuration and item.
    public static PairedItems of(List<Sense> senses, double[][]... values) {
        return byTask(senses, new int[items(values)], values);
    }

    /// The items of each task are resampled among themselves, and tasks count equally.
    ///
    /// @param taskOf each item's task, any number that tells tasks apart
    /// @param values indexed by objective, configuration and item
    public static PairedItems byTask(List<Sense> senses, int[] taskOf, double[][]... values) {
        int items = items(values);
        if (senses.size() != values.length || taskOf.length != items) {
            throw new IllegalArgumentException(senses.size() + " senses and tasks of " + taskOf.length + " items for "
                    + values.length + " objectives of " + items + " items");
        }
        return new PairedItems(senses, values[0].length, tasks(taskOf, values));
    }

    public int configurations() {
        return configurations;
    }

    public int items() {
        return tasks.getLast().start() + tasks.getLast().size();
    }

    public int tasks() {
        return tasks.size();
    }

    public List<Sense> senses() {
        return senses;
    }

    /// Every configuration's value in every objective, as observed.
    public PointSet means() {
        ItemMeans means = new ItemMeans(tasks, 1);
        int[] once = new int[items()];
        Arrays.fill(once, 1);
        double[] flat = means.of(new int[][]{once}, 1)[0];
        return Replicates.points(senses, flat);
    }

    /// Items of a task stand together, so their order here is not that of the values given.
    List<TaskItems> taskItems() {
        return tasks;
    }

    private static int items(double[][][] values) {
        if (values.length == 0 || values[0].length == 0 || values[0][0].length == 0) {
            throw new IllegalArgumentException("a bootstrap needs an objective, a configuration and an item");
        }
        for (double[][] objective : values) {
            for (double[] configuration : objective) {
                if (objective.length != values[0].length || configuration.length != values[0][0].length) {
                    throw new IllegalArgumentException("the objectives differ in configurations or in items");
                }
            }
        }
        return values[0][0].length;
    }

    private static int[] orderByTask(int[] taskOf) {
        long[] keys = new long[taskOf.length];
        Arrays.setAll(keys, item -> (long) taskOf[item] << Integer.SIZE | item);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static List<TaskItems> tasks(int[] taskOf, double[][][] values) {
        int[] order = orderByTask(taskOf);
        double[][] rows = rows(values, order);
        List<TaskItems> tasks = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= order.length; end++) {
            if (end == order.length || taskOf[order[end]] != taskOf[order[start]]) {
                tasks.add(TaskItems.of(start, Arrays.copyOfRange(rows, start, end)));
                start = end;
            }
        }
        return List.copyOf(tasks);
    }

    private static double[][] rows(double[][][] values, int[] order) {
        int objectives = values.length;
        double[][] rows = new double[order.length][values[0].length * objectives];
        for (int i = 0; i < order.length; i++) {
            for (int at = 0; at < rows[i].length; at++) {
                rows[i][at] = values[at % objectives][at / objectives][order[i]];
            }
        }
        return rows;
    }
}
