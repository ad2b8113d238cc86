package paretoscope.merge.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Items read row by row from a table: a column `target`, perhaps one called `id`; every other column is a feature, in
/// order.
final class ItemTable {
    private final String source;
    private final int id;
    private final int target;
    private final int[] features;
    private final List<String> ids = new ArrayList<>();
    private final List<float[]> items = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();

    /// The cells of one row.
    interface Row {
        String text(int column) throws UnusableEvaluator;

        double number(int column) throws UnusableEvaluator;
    }

    /// @param source the file, as messages name it
    /// @param place where in it the columns are named
    ItemTable(String source, String place, List<String> columns) throws UnusableEvaluator {
        this.source = source;
        id = columns.indexOf("id");
        target = columns.indexOf("target");
        features = IntStream.range(0, columns.size()).filter(column -> column != id && column != target).toArray();
        if (target < 0 || features.length == 0) {
            throw new UnusableEvaluator(source + place + ": a column \"target\" and at least one feature are needed.");
        }
    }

    void add(Row row) throws UnusableEvaluator {
        if ((items.size() + 1L) * features.length > DataSet.MOST_NUMBERS) {
            throw new UnusableEvaluator(source + " holds more numbers than fit in memory.");
        }
        float[] item = new float[features.length];
        for (int k = 0; k < item.length; k++) {
            item[k] = (float) row.number(features[k]);
        }
        items.add(item);
        targets.add(row.number(target));
        ids.add(id < 0 ? Integer.toString(ids.size()) : row.text(id));
    }

    int size() {
        return items.size();
    }

    DataSet data() {
        float[] all = new float[items.size() * features.length];
        for (int i = 0; i < items.size(); i++) {
            System.arraycopy(items.get(i), 0, all, i * features.length, features.length);
        }
        return new DataSet(ids, List.of((long) features.length), all, targets.stream().mapToDouble(Double::doubleValue)
                .toArray());
    }
}
