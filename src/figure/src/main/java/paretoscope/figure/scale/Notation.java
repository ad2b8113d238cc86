package paretoscope.figure.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/// One way to write numbers of one size: divided by something, between a prefix and a suffix.
record Notation(String prefix, double divisor, String suffix, int leastDecimals, boolean powers, boolean grouped) {
    /// A number this small has no power of ten that divides it exactly; it is written as zero.
    private static final double SMALLEST = 1e-300;
    private static final String MINUS = "\u2212";
    private static final String SPACE = "\u00a0";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥", "CNY",
            "¥", "INR", "₹", "$", "$");

    static Notation of(NumberStyle style, String unit, double largest) {
        return switch (style) {
            case AUTO -> automatic(largest);
            case PLAIN, COUNT, DATE -> new Notation("", 1, "", 0, false, true);
            case COMPACT -> compact("", largest, 1000, 0);
            case CURRENCY -> compact(sign(unit), largest, 10_000, 2);
            case PERCENT -> new Notation("", 1, "%", 0, false, true);
            case SHARE -> new Notation("", 0.01, "%", 0, false, true);
            case SECONDS -> seconds(largest);
            case BYTES -> bytes(largest);
            case SCIENTIFIC -> new Notation("", 1, "", 0, true, false);
        };
    }

    private static Notation automatic(double largest) {
        var wide = largest != 0 && (largest < 1e-3 || largest >= 1e15);
        return wide ? new Notation("", 1, "", 0, true, false) : compact("", largest, 10_000, 0);
    }

    private static Notation compact(String prefix, double largest, double from, int leastDecimals) {
        if (largest >= 1e15) {
            return new Notation(prefix, 1, "", 0, true, false);
        }
        if (largest < from) {
            return new Notation(prefix, 1, "", leastDecimals, false, true);
        }
        var divisor = largest >= 1e12 ? 1e12 : largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : 1e3;
        var suffix = largest >= 1e12 ? "T" : largest >= 1e9 ? "B" : largest >= 1e6 ? "M" : "k";
        return new Notation(prefix, divisor, suffix, 0, false, true);
    }

    private static Notation seconds(double largest) {
        if (largest != 0 && largest < 1e-3) {
            return after(1e-6, "µs");
        }
        if (largest != 0 && largest < 1) {
            return after(1e-3, "ms");
        }
        return largest < 600 ? after(1, "s") : largest < 7200 ? after(60, "min") : after(3600, "h");
    }

    private static Notation bytes(double largest) {
        if (largest < 1000) {
            return after(1, "B");
        }
        return largest < 1e6
                ? after(1e3, "kB")
                : largest < 1e9
                        ? after(1e6, "MB")
                        : largest < 1e12
                                ? after(1e9, "GB")
                                : after(1e12, "TB");
    }

    private static Notation after(double divisor, String unit) {
        return new Notation("", divisor, SPACE + unit, 0, false, true);
    }

    private static String sign(String unit) {
        return SIGNS.getOrDefault(unit, unit.isEmpty() ? "" : unit + SPACE);
    }

    /// The same in full digits, for numbers so close together that a suffix would hide their difference.
    Notation unscaled() {
        return new Notation(prefix, 1, "", leastDecimals, false, grouped);
    }

    /// Zero needs no k, M or decimals, but keeps a unit that stands after a space.
    String zero() {
        return prefix + "0" + (suffix.startsWith(SPACE) || suffix.equals("%") ? suffix : "");
    }

    double scaled(double value) {
        return powers && Math.abs(value) > SMALLEST ? value / Math.pow(10, exponent(value)) : value / divisor;
    }

    String write(double value, int decimals) {
        if (powers && Math.abs(value) > SMALLEST) {
            return power(value, decimals);
        }
        var digits = digits(value / divisor, decimals);
        return signed(digits) + suffix;
    }

    private String signed(String digits) {
        return digits.startsWith(MINUS) ? MINUS + prefix + digits.substring(1) : prefix + digits;
    }

    private String digits(double value, int decimals) {
        var rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        var text = rounded.abs().toPlainString();
        var whole = text.indexOf('.') < 0 ? text : text.substring(0, text.indexOf('.'));
        var body = grouped && whole.length() > 4 ? group(whole) + text.substring(whole.length()) : text;
        return rounded.signum() < 0 ? MINUS + body : body;
    }

    private static String group(String whole) {
        var grouped = new StringBuilder(whole);
        for (var at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
    }

    private String power(double value, int decimals) {
        var exponent = exponent(value);
        var mantissa = digits(value / Math.pow(10, exponent), decimals);
        if (exponent == 0) {
            return signed(mantissa);
        }
        var ten = "10" + superscript(exponent);
        return signed(mantissa.equals("1") ? ten : mantissa.equals(MINUS + "1") ? MINUS + ten : mantissa + "×" + ten);
    }

    private static String superscript(int exponent) {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (var digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
