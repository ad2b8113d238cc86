package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.source.AttemptBlock;

/// The attempts of a batch of lines while they are gathered.
final class SampleColumns {
    private static final int ROOM = 512;

    private final double[][] scores;
    private final List<Map<String, String>> tags = new ArrayList<>(ROOM);
    private long[] lines = new long[ROOM];
    private byte[][] items = new byte[ROOM][];
    private String[] filters = new String[ROOM];
    private byte[] @Nullable [] answers = new byte[ROOM][];
    private int size;

    /// @param metrics how many columns of scores there are
    SampleColumns(int metrics) {
        scores = new double[metrics][ROOM];
    }

    /// Begins an attempt that has no scores yet.
    void add(long line, byte[] item, String filter, byte @Nullable [] answer, Map<String, String> labels) {
        if (size == lines.length) {
            grow();
        }
        lines[size] = line;
        items[size] = item;
        filters[size] = filter;
        answers[size] = answer;
        tags.add(labels);
        for (var column : scores) {
            column[size] = Double.NaN;
        }
        size++;
    }

    /// Gives the last attempt a score.
    void score(int metric, double value) {
        scores[metric][size - 1] = value;
    }

    private void grow() {
        int room = 2 * size;
        lines = Arrays.copyOf(lines, room);
        items = Arrays.copyOf(items, room);
        filters = Arrays.copyOf(filters, room);
        answers = Arrays.copyOf(answers, room);
        for (int metric = 0; metric < scores.length; metric++) {
            scores[metric] = Arrays.copyOf(scores[metric], room);
        }
    }

    /// The attempts, with lines counted on from those before.
    AttemptBlock block() {
        var columns = new double[scores.length][];
        for (int metric = 0; metric < columns.length; metric++) {
            columns[metric] = Arrays.copyOf(scores[metric], size);
        }
        return new AttemptBlock(Arrays.copyOf(lines, size), Arrays.copyOf(items, size), Arrays.copyOf(filters, size),
                Arrays.copyOf(answers, size), List.copyOf(tags), columns);
    }
}
