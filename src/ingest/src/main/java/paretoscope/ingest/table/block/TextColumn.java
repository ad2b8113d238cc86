package paretoscope.ingest.table.block;

import java.util.Arrays;
import paretoscope.eval.source.Cells;

/// Texts, one behind another.
final class TextColumn implements CellColumn {
    private byte[] bytes = new byte[1 << 13];
    private int[] ends = new int[1024];
    private int length;
    private int count;

    @Override
    public void add(byte[] in, int from, int to) {
        if (length + to - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + to - from));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(in, from, bytes, length, to - from);
        length += to - from;
        ends[count++] = length;
    }

    @Override
    public Cells cells() {
        return new Cells.Texts(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, count));
    }
}
