package paretoscope.figure.scale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Numbers as people write them: true minus sign, shared precision along an axis, units where they belong.
public final class NumberText {
    private static final String MINUS = "\u2212";
    private static final int MOST_DECIMALS = 18;
    private static final int MOST_READABLE = 4;

    private NumberText() {}

    /// A single value with up to four significant digits, money from one unit up to cents, as a tooltip or a label shows
    /// it.
    public static String of(double value, NumberStyle style, String unit) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (style == NumberStyle.DATE && Math.abs(value) < DateTicks.LONGEST) {
            return LocalDate.ofEpochDay((long) Math.floor(value)).toString();
        }
        var rounded = significant(style == NumberStyle.CURRENCY && Math.abs(value) >= 1 ? round(value, 2) : value);
        var divisor = Notation.of(style, unit, Math.abs(rounded)).divisor();
        return one(significant(rounded / divisor) * divisor, style, unit);
    }

    /// Evenly spaced ticks: one unit and one precision for all of them.
    static List<String> ladder(double[] values, NumberStyle style, String unit) {
        var largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        var step = values.length < 2 ? largest : (values[values.length - 1] - values[0]) / (values.length - 1);
        var form = Notation.of(style, unit, largest);
        var shared = precision(values, form, step);
        if (shared > MOST_READABLE && form.divisor() != 1) {
            form = form.unscaled();
            shared = precision(values, form, step);
        }
        return written(values, form, shared);
    }

    private static int precision(double[] values, Notation form, double step) {
        var decimals = 0;
        for (var value : values) {
            var unit = value == 0 ? 1 : form.scaled(value) / value;
            decimals = Math.max(decimals, decimals(form.scaled(value), Math.abs(step * unit) * 1e-3));
        }
        return decimals == 0 ? 0 : Math.max(decimals, form.leastDecimals());
    }

    private static List<String> written(double[] values, Notation form, int decimals) {
        return Arrays.stream(values).mapToObj(v -> v == 0 ? form.zero() : form.write(v, decimals)).toList();
    }

    /// Ticks along decades: every number for itself, powers of ten for all when one of them would be long.
    static List<String> decades(double[] values, NumberStyle style, String unit) {
        var sizes = Arrays.stream(values).map(Math::abs).filter(v -> v > 0).summaryStatistics();
        var wide = style == NumberStyle.AUTO && (sizes.getMin() < 1e-3 || sizes.getMax() > 1e13);
        var chosen = wide ? NumberStyle.SCIENTIFIC : style;
        return Arrays.stream(values).mapToObj(value -> decade(value, chosen, unit)).toList();
    }

    /// Decades of seconds stay decades: 1000 s is a round number, 16.7 min is not.
    private static String decade(double value, NumberStyle style, String unit) {
        var readAs = style == NumberStyle.SECONDS && Math.abs(value) >= 1
                ? Math.min(Math.abs(value), 1)
                : Math.abs(value);
        return one(value, Notation.of(style, unit, readAs));
    }

    private static String one(double value, NumberStyle style, String unit) {
        return one(value, Notation.of(style, unit, Math.abs(value)));
    }

    private static String one(double value, Notation form) {
        if (value == 0) {
            return form.zero();
        }
        var decimals = decimals(form.scaled(value), Math.abs(form.scaled(value)) * 1e-9);
        return form.write(value, decimals == 0 ? 0 : Math.max(decimals, form.leastDecimals()));
    }

    /// The fewest decimals that write this number to within the tolerance.
    private static int decimals(double value, double tolerance) {
        for (var decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            if (Math.abs(round(value, decimals) - value) <= tolerance) {
                return decimals;
            }
        }
        return MOST_DECIMALS;
    }

    private static double significant(double value) {
        return new BigDecimal(value).round(new MathContext(4)).doubleValue();
    }

    private static double round(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
