package paretoscope.eval.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/// Different texts, numbered from 0 in the order of their first appearance.
///
/// They are kept in UTF-8, one behind another, without an object each. Which place a text takes in the table that finds
/// it depends on a random number, so that no file can be made up of texts that are all looked for in the same place.
/// Used by one thread at a time.
public final class TextCodes {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int LEAST = 16;

    private final long seed = ThreadLocalRandom.current().nextLong();
    private byte[] bytes = new byte[LEAST * LEAST];
    private int[] ends = new int[LEAST];
    /// In each place the hash of a text, and in the lower half its number counted from 1; 0 where there is none.
    private long[] table = new long[2 * LEAST];
    private int count;

    /// Without any text yet.
    public TextCodes() {}

    /// How many there are.
    public int size() {
        return count;
    }

    /// How many bytes all of them take.
    public int length() {
        return count == 0 ? 0 : ends[count - 1];
    }

    /// How many bytes of memory all of it takes.
    public long memory() {
        return bytes.length + (long) Integer.BYTES * ends.length + (long) Long.BYTES * table.length;
    }

    /// The number of the text between two places, which is added if it is new.
    public int code(byte[] in, int from, int to) {
        int hash = hash(in, from, to);
        int place = place(hash, in, from, to);
        if (table[place] == 0) {
            add(in, from, to);
            table[place] = entry(hash, count);
            if (3 * count > 2 * table.length) {
                spread();
            }
            return count - 1;
        }
        return (int) table[place] - 1;
    }

    private static long entry(int hash, int number) {
        return (long) hash << 32 | number;
    }

    /// Whether the text between two places is among them.
    public boolean holds(byte[] in, int from, int to) {
        return table[place(hash(in, from, to), in, from, to)] != 0;
    }

    /// The place of a text in the table, or the one it is to have.
    private int place(int hash, byte[] in, int from, int to) {
        int place = hash & table.length - 1;
        while (table[place] != 0 && !((int) (table[place] >> 32) == hash && is((int) table[place] - 1, in, from, to))) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    /// The numbers that the texts of another have here, by their numbers there; those that are new are added.
    public int[] codes(TextCodes others) {
        var codes = new int[others.count];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = code(others.bytes, others.start(code), others.ends[code]);
        }
        return codes;
    }

    /// The numbers that some cells have here; their texts are added where they are new.
    public int[] codes(Cells.Coded cells) {
        var known = codes(cells.texts());
        var codes = new int[cells.codes().length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = known[cells.codes()[row]];
        }
        return codes;
    }

    /// Mixes eight bytes at a time; the last eight of a longer text may be among them twice.
    private int hash(byte[] in, int from, int to) {
        int length = to - from;
        long hash = seed ^ length;
        if (length < Long.BYTES) {
            hash = (hash ^ few(in, from, length)) * MIX;
        } else {
            for (int at = from; at < to - Long.BYTES; at += Long.BYTES) {
                hash = (hash ^ eight(in, at)) * MIX;
                hash ^= hash >>> 32;
            }
            hash = (hash ^ eight(in, to - Long.BYTES)) * MIX;
        }
        return (int) ((hash ^ hash >>> 29) * MIX >>> 32);
    }

    /// Less than eight bytes as one number.
    private static long few(byte[] in, int from, int length) {
        if (from + Long.BYTES <= in.length) {
            return eight(in, from) & (1L << Byte.SIZE * length) - 1;
        }
        long bytes = 0;
        for (int i = 0; i < length; i++) {
            bytes |= (in[from + i] & 0xFFL) << Byte.SIZE * i;
        }
        return bytes;
    }

    /// Whether this is the text with that number.
    public boolean is(int code, byte[] in, int from, int to) {
        int start = start(code);
        int length = to - from;
        if (ends[code] - start != length) {
            return false;
        }
        if (length < Long.BYTES) {
            return few(bytes, start, length) == few(in, from, length);
        }
        int last = length - Long.BYTES;
        if (eight(bytes, start + last) != eight(in, from + last)) {
            return false;
        }
        for (int i = 0; i < last; i += Long.BYTES) {
            if (eight(bytes, start + i) != eight(in, from + i)) {
                return false;
            }
        }
        return true;
    }

    private static long eight(byte[] in, int from) {
        return (long) EIGHT_BYTES.get(in, from);
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private void add(byte[] in, int from, int to) {
        int start = length();
        int end = Math.addExact(start, to - from);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes,
                    (int) Math.min(Integer.MAX_VALUE - Long.BYTES, Math.max(2L * bytes.length, end)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(in, from, bytes, start, to - from);
        ends[count++] = end;
    }

    private void spread() {
        var before = table;
        table = new long[2 * before.length];
        for (long entry : before) {
            if (entry != 0) {
                int place = (int) (entry >> 32) & table.length - 1;
                while (table[place] != 0) {
                    place = place + 1 & table.length - 1;
                }
                table[place] = entry;
            }
        }
    }

    /// The text with a number.
    public String text(int code) {
        return new String(bytes, start(code), ends[code] - start(code), StandardCharsets.UTF_8);
    }

    /// The text with a number in UTF-8.
    public byte[] utf8(int code) {
        return Arrays.copyOfRange(bytes, start(code), ends[code]);
    }

    /// How many letters a text has.
    public int letters(int code) {
        return letters(bytes, start(code), ends[code]);
    }

    /// How many letters there are between two places of text in UTF-8.
    public static int letters(byte[] in, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += (in[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return letters;
    }
}
