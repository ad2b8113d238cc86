package paretoscope.ingest.table.block;

import java.util.Arrays;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.TextCodes;

/// Texts of which many are the same, often those of one row and the next.
final class CodedColumn implements CellColumn {
    private final TextCodes texts = new TextCodes();
    private int[] codes = new int[1024];
    private int count;
    private int last = -1;

    @Override
    public void add(byte[] in, int from, int to) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
        }
        if (last < 0 || !texts.is(last, in, from, to)) {
            last = texts.code(in, from, to);
        }
        codes[count++] = last;
    }

    @Override
    public Cells cells() {
        return new Cells.Coded(Arrays.copyOf(codes, count), texts);
    }
}
