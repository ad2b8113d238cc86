package paretoscope.figure.paint;

/// Numbers as vector files want them: at most three decimals, no exponent, no negative zero, a point in every locale.
final class ShortNumber {
    private static final long UNIT = 1000;

    private ShortNumber() {}

    static String of(double value) {
        return append(new StringBuilder(), value).toString();
    }

    static StringBuilder append(StringBuilder text, double value) {
        if (!(Math.abs(value) < 1e12)) {
            throw new IllegalArgumentException("no place on a page: " + value);
        }
        long thousandths = Math.round(Math.abs(value) * UNIT);
        if (value < 0 && thousandths > 0) {
            text.append('-');
        }
        text.append(thousandths / UNIT);
        long rest = thousandths % UNIT;
        if (rest > 0) {
            text.append('.').append(rest / 100);
            text.append(rest % 100 == 0 ? "" : String.valueOf(rest / 10 % 10));
            text.append(rest % 10 == 0 ? "" : String.valueOf(rest % 10));
        }
        return text;
    }
}
