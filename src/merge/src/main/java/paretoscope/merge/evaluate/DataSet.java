package paretoscope.merge.evaluate;

import java.util.List;
import java.util.stream.LongStream;

/// A task's items: what the network is shown, and what it should answer.
///
/// @param ids one per item
/// @param shape of one item's features, outermost first
/// @param features all items' numbers, one item after the other; handed over, not copied
/// @param targets one per item: the class from 0, or the value to predict; handed over, not copied
public record DataSet(List<String> ids, List<Long> shape, float[] features, double[] targets) {
    /// The numbers a data set may hold, which is a gibibyte of them: the JVM holds no longer list.
    public static final long MOST_NUMBERS = 1L << 28;

    public DataSet {
        ids = List.copyOf(ids);
        shape = List.copyOf(shape);
        long width = shape.stream().reduce(1L, Math::multiplyExact);
        if (ids.size() != targets.length || features.length != width * targets.length) {
            throw new IllegalArgumentException(ids.size() + " items with " + targets.length + " targets and "
                    + features.length + " numbers in items of shape " + shape);
        }
    }

    /// Items named by their place, from 0.
    public static List<String> numbered(int count) {
        return LongStream.range(0, count).mapToObj(Long::toString).toList();
    }

    public int size() {
        return targets.length;
    }

    /// How many numbers one item has.
    public int width() {
        return size() == 0 ? 0 : features.length / size();
    }
}
