package paretoscope.store.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.TextCodes;

/// What a column of numbers has been seen to hold. Texts that are no plain numbers are told by their numbers; that of an
/// empty cell is 0.
final class NumberNotes {
    /// The number of an empty cell.
    static final int EMPTY = 0;
    private static final int MOST_TEXTS = 20_000;

    private final TextCodes texts = new TextCodes();
    private long[] times = new long[16];
    private long count;
    private long zeros;
    private long wholes;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private boolean countsRows = true;

    NumberNotes() {
        texts.code(new byte[0], 0, 0);
    }

    /// Takes note of the cells of further rows; the numbers of the texts among them, negative where there is none.
    ///
    /// @param before how many rows there were before
    int[] add(Cells.Numbers cells, long before) throws Irregular {
        var values = cells.values();
        var codes = texts.codes(cells.texts());
        if (texts.size() > MOST_TEXTS) {
            throw new Irregular("too many different texts in place of numbers");
        }
        times = texts.size() > times.length ? Arrays.copyOf(times, 2 * texts.size()) : times;
        count(values, before);
        return codes.length == 0 ? codes : found(cells, codes);
    }

    private void count(double[] values, long before) {
        int numbers = 0;
        int zero = 0;
        int whole = 0;
        boolean counting = countsRows;
        double least = min;
        double most = max;
        for (int row = 0; row < values.length; row++) {
            double value = values[row];
            if (value == value) {
                numbers++;
                zero += value == 0 ? 1 : 0;
                whole += value == Math.floor(value) ? 1 : 0;
                least = value < least ? value : least;
                most = value > most ? value : most;
                counting &= value == before + row || value == before + row + 1;
            }
        }
        count += numbers;
        zeros += zero;
        wholes += whole;
        countsRows = counting;
        min = least;
        max = most;
    }

    private int[] found(Cells.Numbers cells, int[] codes) {
        var found = new int[cells.values().length];
        for (int row = 0; row < found.length; row++) {
            found[row] = -1;
            if (Double.isNaN(cells.values()[row])) {
                found[row] = codes[cells.codes()[row]];
                times[found[row]]++;
            }
        }
        return found;
    }

    /// The texts that are no plain numbers, an empty one always among them, by their numbers.
    TextCodes texts() {
        return texts;
    }

    boolean holds(int text) {
        return times[text] > 0;
    }

    /// Whether there are texts that are not empty.
    boolean holdsTexts() {
        return texts.size() > 1;
    }

    boolean countsRows() {
        return countsRows;
    }

    ColumnFacts.Numbers facts() {
        Map<String, Long> odd = new HashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            if (holds(text)) {
                odd.put(texts.text(text), times[text]);
            }
        }
        return new ColumnFacts.Numbers(count, zeros, wholes, min, max, odd);
    }
}
