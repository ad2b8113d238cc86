package paretoscope.ingest.json;

import java.nio.charset.StandardCharsets;

/// Numbers written with digits, a point, a sign and an exponent, and nothing else, read from the bytes they stand in.
public final class PlainNumber {
    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST = 64;
    private static final double[] POWERS_OF_TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
        1e13, 1e14, 1e15};

    private PlainNumber() {}

    /// The number between two places, the nearest double to what is written; NaN where something else stands there, or
    /// one that is too large.
    public static double of(byte[] in, int from, int to) {
        if (from == to) {
            return Double.NaN;
        }
        int first = in[from] == '-' || in[from] == '+' ? from + 1 : from;
        long digits = 0;
        int point = -1;
        int at = first;
        for (; at < to; at++) {
            int digit = in[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (in[at] == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int count = at - first - (point < 0 ? 0 : 1);
        if (at < to || count > EXACT_DIGITS) {
            return count > 0 && to - from <= LONGEST && (at == to || isExponent(in, at, to))
                    ? parsed(in, from, to)
                    : Double.NaN;
        }
        double value = exact(digits, count, point < 0 ? 0 : at - point - 1);
        return in[from] == '-' ? -value : value;
    }

    /// Whole numbers and powers of ten of so few digits are doubles, so their quotient is the nearest one.
    private static double exact(long digits, int count, int decimals) {
        return count == 0 ? Double.NaN : digits / POWERS_OF_TEN[decimals];
    }

    private static boolean isExponent(byte[] in, int from, int to) {
        if (in[from] != 'e' && in[from] != 'E') {
            return false;
        }
        int first = from + 1 < to && (in[from + 1] == '-' || in[from + 1] == '+') ? from + 2 : from + 1;
        for (int i = first; i < to; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return first < to && to - first <= 4;
    }

    private static double parsed(byte[] in, int from, int to) {
        double value = Double.parseDouble(new String(in, from, to - from, StandardCharsets.ISO_8859_1));
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
