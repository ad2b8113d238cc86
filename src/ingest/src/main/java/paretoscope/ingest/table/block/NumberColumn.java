package paretoscope.ingest.table.block;

import java.util.Arrays;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.TextCodes;

/// Numbers, and texts that are no plain numbers.
final class NumberColumn implements CellColumn {
    private final TextCodes texts = new TextCodes();
    private double[] values = new double[1024];
    private int[] codes = {};
    private int count;

    @Override
    public void add(byte[] in, int from, int to) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        double value = PlainNumber.of(in, from, to);
        if (Double.isNaN(value)) {
            if (count >= codes.length) {
                codes = Arrays.copyOf(codes, values.length);
            }
            codes[count] = texts.code(in, from, to);
        }
        values[count++] = value;
    }

    @Override
    public Cells cells() {
        return new Cells.Numbers(Arrays.copyOf(values, count), Arrays.copyOf(codes, texts.size() == 0 ? 0 : count),
                texts);
    }
}
