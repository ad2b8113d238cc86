package paretoscope.ingest.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damages files the way disks, transfers, other programs and ill will do.
public final class Mutation {
    private static final String[] STRANGE = {"null", "[]", "{}", "\"\"", "NaN", "-Infinity", "1e999", "-1", "0",
        "\"\\u0000\"", "9".repeat(900), "9".repeat(5_000), "1e-400", "true", "[[[[1]]]]", "\"\\ud800\"", "2e308",
        "{\"value\":{\"value\":[]}}", "\"" + "x".repeat(3_000) + "\""};

    private final Random random;
    private final List<byte[]> corpus;

    public Mutation(long seed, List<byte[]> corpus) {
        this.random = new Random(seed);
        this.corpus = List.copyOf(corpus);
    }

    /// One damaged file.
    public byte[] next() {
        var bytes = pick().clone();
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] pick() {
        return corpus.get(random.nextInt(corpus.size()));
    }

    private byte[] mutated(byte[] bytes) {
        if (bytes.length < 4) {
            return pick().clone();
        }
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(bytes.length - at, 200));
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes);
            case 2 -> spliced(bytes, at);
            case 3 -> inserted(bytes, at, nesting());
            case 4 -> replacedValue(bytes, at);
            case 5 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at, at + length));
            case 6 -> without(bytes, at, length);
            case 7 -> record(bytes);
            default -> inserted(bytes, at, STRANGE[random.nextInt(STRANGE.length)].getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private byte[] spliced(byte[] bytes, int at) {
        var other = pick();
        int from = random.nextInt(other.length);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(other, from, other.length - from);
        return out.toByteArray();
    }

    private byte[] nesting() {
        var opening = random.nextBoolean() ? "[" : "{\"a\":";
        return opening.repeat(1 + random.nextInt(100_000)).getBytes(StandardCharsets.US_ASCII);
    }

    /// Puts something strange where a value stands.
    private static int colon(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == ':') {
                return i;
            }
        }
        return -1;
    }

    private byte[] replacedValue(byte[] bytes, int from) {
        int colon = colon(bytes, from);
        if (colon < 0) {
            return bytes;
        }
        int end = colon + 1;
        while (end < bytes.length && bytes[end] != ',' && bytes[end] != '}' && bytes[end] != '\n') {
            end++;
        }
        var cut = without(bytes, colon + 1, end - colon - 1);
        return inserted(cut, colon + 1, STRANGE[random.nextInt(STRANGE.length)].getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] what) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(what);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(bytes, at + length, bytes.length - at - length);
        return out.toByteArray();
    }

    /// Lies in one of a zip archive's records, where the file is one; anywhere else flips bits.
    private byte[] record(byte[] bytes) {
        byte[] mark = {'P', 'K'};
        int from = random.nextInt(bytes.length);
        for (int i = from; i < bytes.length - 40; i++) {
            if (bytes[i] == mark[0] && bytes[i + 1] == mark[1] && bytes[i + 2] < 8) {
                int field = i + 4 + random.nextInt(34);
                bytes[field] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
                bytes[field + 1] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
                return bytes;
            }
        }
        return flipped(bytes);
    }
}
