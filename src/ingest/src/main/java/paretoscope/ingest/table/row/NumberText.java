package paretoscope.ingest.table.row;

import java.util.OptionalDouble;

/// Numbers as people and programs write them, before it is known which sign divides the decimals.
public final class NumberText {
    private static final int LONGEST = 400;

    private NumberText() {}

    /// Whether the text is a number under one reading or the other, units aside.
    public static boolean looksNumeric(String cell) {
        var parts = NumberParts.of(cell);
        return !parts.core().isEmpty() && (shape(parts.core()) & (POINT | COMMA)) != 0 || parts.special().isPresent();
    }

    /// The text can be read with a decimal point.
    public static final int POINT = 1;
    /// The text can be read with a decimal comma.
    public static final int COMMA = 2;

    /// Under which readings a bare number makes sense: [#POINT], [#COMMA], both, or 0 for no number at all.
    ///
    /// `0.5` has a point, `3,5` a comma; `1,014` and `1.014` may be either, `1,014.45` is groups with a point, and
    /// `12` says nothing.
    public static int shape(String core) {
        if (core.length() > LONGEST || core.isEmpty()) {
            return 0;
        }
        var scan = NumberScan.of(core);
        return scan.isNumber() ? scan.readings() : 0;
    }

    /// The value of a bare number under a reading, or nothing where it makes no sense so or is too large.
    public static OptionalDouble parse(String core, int reading) {
        return (shape(core) & reading) == 0 ? OptionalDouble.empty() : value(core, reading);
    }

    /// The value of a text that is known to be a number under a reading, or nothing where it is too large.
    public static OptionalDouble value(String core, int reading) {
        boolean ready = reading == POINT && isPlain(core);
        double value = Double.parseDouble(ready ? core : plain(core, reading == POINT ? '.' : ','));
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static boolean isPlain(String core) {
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (c == ',' || c == ' ' || c == '\'' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /// Whether points or commas stand in the text, without which both readings agree.
    public static boolean hasSeparators(String core) {
        return core.indexOf('.') >= 0 || core.indexOf(',') >= 0;
    }

    private static String plain(String core, char decimal) {
        var plain = new StringBuilder(core.length());
        for (int i = 0; i < core.length(); i++) {
            char c = core.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (c == '−') {
                plain.append('-');
            } else if (c >= '0' && c <= '9' || c == '-' || c == '+' || c == 'e' || c == 'E') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
