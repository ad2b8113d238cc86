package paretoscope.store.arrow;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory in which some rows lie as Arrow wants them, used again once the database is done with them.
final class Batch {
    private static final int ALIGNED = 64;

    private final Arena arena;
    private MemorySegment memory = MemorySegment.NULL;
    private long used;
    private boolean lent;

    Batch(Arena arena) {
        this.arena = arena;
    }

    boolean isLent() {
        return lent;
    }

    void giveBack() {
        lent = false;
    }

    /// Writes rows to an array that the database offers for them.
    ///
    /// @param mark what the array is known by when it is given back
    void fill(MemorySegment array, Rows rows, long mark) {
        lent = true;
        used = 0;
        long needed = needed(rows);
        if (memory.byteSize() < needed) {
            memory = arena.allocate(needed + needed / 2, ALIGNED);
        }
        var children = take(rows.columns().size() * ADDRESS.byteSize());
        for (int column = 0; column < rows.columns().size(); column++) {
            var child = take(Structures.ARRAY_SIZE);
            fill(child, rows.columns().get(column), rows.count());
            children.setAtIndex(ADDRESS, column, child);
        }
        Structures.array(array, rows.count(), 0, buffers(MemorySegment.NULL), 1);
        array.set(JAVA_LONG, Structures.ARRAY_CHILD_COUNT, rows.columns().size());
        array.set(ADDRESS, Structures.ARRAY_CHILDREN, children);
        array.set(JAVA_LONG, Structures.ARRAY_PRIVATE, mark);
    }

    /// At most so much is taken for rows: their cells, for each column a bit for each row and three small structures.
    private static long needed(Rows rows) {
        long needed = 2L * ALIGNED + rows.columns().size() * ADDRESS.byteSize();
        for (var column : rows.columns()) {
            needed += 8L * ALIGNED + 9L * (rows.count() + 1)
                    + length(column, rows.count());
        }
        return needed;
    }

    private static long length(Values column, int count) {
        return switch (column) {
            case Values.Texts texts -> end(texts, count);
            case Values.Names names -> length(names, count);
            case Values.Integers _,Values.Longs _,Values.Doubles _ -> 0;
        };
    }

    private static long length(Values.Names names, int count) {
        long length = 0;
        for (int row = 0; row < count; row++) {
            var text = names.texts()[row];
            length += text == null ? 0 : text.length;
        }
        return length;
    }

    private static int end(Values.Texts texts, int count) {
        return count == 0 ? 0 : texts.ends()[count - 1];
    }

    private MemorySegment take(long bytes) {
        var taken = memory.asSlice(used, bytes);
        used += (bytes + ALIGNED - 1) / ALIGNED * ALIGNED;
        return taken;
    }

    private MemorySegment buffers(MemorySegment... buffers) {
        var list = take(buffers.length * ADDRESS.byteSize());
        for (int i = 0; i < buffers.length; i++) {
            list.setAtIndex(ADDRESS, i, buffers[i]);
        }
        return list;
    }

    private void fill(MemorySegment array, Values column, int count) {
        switch (column) {
            case Values.Integers(int[] values) -> {
                var known = new Known(count);
                for (int row = 0; row < count; row++) {
                    known.add(row, values[row] >= 0);
                }
                fill(array, count, known, copied(values, count));
            }
            case Values.Longs(long[] values) -> {
                var cells = take(JAVA_LONG.byteSize() * count);
                MemorySegment.copy(values, 0, cells, JAVA_LONG, 0, count);
                fill(array, count, new Known(0), cells);
            }
            case Values.Doubles(double[] values) -> {
                var known = new Known(count);
                for (int row = 0; row < count; row++) {
                    known.add(row, values[row] == values[row]);
                }
                var cells = take(JAVA_DOUBLE.byteSize() * count);
                MemorySegment.copy(values, 0, cells, JAVA_DOUBLE, 0, count);
                fill(array, count, known, cells);
            }
            case Values.Texts texts -> fill(array, texts, count);
            case Values.Names names -> fill(array, names, count);
        }
    }

    private MemorySegment copied(int[] values, int count) {
        var cells = take(JAVA_INT.byteSize() * count);
        MemorySegment.copy(values, 0, cells, JAVA_INT, 0, count);
        return cells;
    }

    private void fill(MemorySegment array, int count, Known known, MemorySegment cells) {
        Structures.array(array, count, known.gaps(), buffers(bits(known), cells), 2);
    }

    private MemorySegment bits(Known known) {
        if (known.gaps() == 0) {
            return MemorySegment.NULL;
        }
        var bits = take(known.bits().length);
        MemorySegment.copy(known.bits(), 0, bits, JAVA_BYTE, 0, known.bits().length);
        return bits;
    }

    private void fill(MemorySegment array, Values.Texts texts, int count) {
        var ends = take(JAVA_INT.byteSize() * (count + 1));
        ends.set(JAVA_INT, 0, 0);
        MemorySegment.copy(texts.ends(), 0, ends, JAVA_INT, JAVA_INT.byteSize(), count);
        var letters = take(end(texts, count));
        MemorySegment.copy(texts.bytes(), 0, letters, JAVA_BYTE, 0, end(texts, count));
        Structures.array(array, count, 0, buffers(MemorySegment.NULL, ends, letters), 3);
    }

    private void fill(MemorySegment array, Values.Names names, int count) {
        var known = new Known(count);
        var ends = take(JAVA_INT.byteSize() * (count + 1));
        var letters = take(length(names, count));
        ends.set(JAVA_INT, 0, 0);
        int end = 0;
        for (int row = 0; row < count; row++) {
            var text = names.texts()[row];
            known.add(row, text != null);
            if (text != null) {
                MemorySegment.copy(text, 0, letters, JAVA_BYTE, end, text.length);
                end += text.length;
            }
            ends.setAtIndex(JAVA_INT, row + 1, end);
        }
        Structures.array(array, count, known.gaps(), buffers(bits(known), ends, letters), 3);
    }

    /// Which rows have a value, a bit for each.
    private static final class Known {
        private final byte[] bits;
        private int gaps;

        Known(int count) {
            bits = new byte[(count + Byte.SIZE - 1) / Byte.SIZE];
        }

        void add(int row, boolean known) {
            if (known) {
                bits[row >> 3] |= (byte) (1 << (row & 7));
            } else {
                gaps++;
            }
        }

        int gaps() {
            return gaps;
        }

        byte[] bits() {
            return bits;
        }
    }
}
