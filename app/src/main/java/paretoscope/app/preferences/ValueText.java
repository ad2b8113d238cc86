package paretoscope.app.preferences;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import paretoscope.charts.MetricText;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;

/// How values are written: as the user prefers numbers and money.
public record ValueText(NumberForm form, Money money) {
    /// As long as the user prefers nothing else.
    public static final ValueText STANDARD = new ValueText(NumberForm.ROUNDED, Money.DOLLARS);
    /// What stands for a value nobody has.
    public static final String UNKNOWN = "–";

    /// The value for reading: with its unit or symbol, a dash where there is none.
    public String of(Metric metric, Quantity value) {
        return switch (value) {
            case Quantity.Finite(double number) -> finite(shown(metric), converted(metric, number));
            case Quantity.Infinite(boolean positive) -> positive ? "∞" : "−∞";
            case Quantity.Undefined _,Quantity.Unknown _ -> UNKNOWN;
        };
    }

    /// The value where no heading names the unit: in a card, in a sentence.
    public String alone(Metric metric, Quantity value) {
        return switch (form) {
            case ROUNDED -> of(metric, value);
            case FULL -> value.isKnown() ? exact(metric, value) : of(metric, value);
        };
    }

    /// A standard error behind its value, to two digits: more would say more than is known.
    public String error(Metric metric, Quantity error) {
        return switch (error) {
            case Quantity.Finite(double number) when form == NumberForm.ROUNDED -> of(metric,
                    Quantity.of(new BigDecimal(number).round(new MathContext(2)).doubleValue()));
            case Quantity.Finite _,Quantity.Infinite _,Quantity.Undefined _,Quantity.Unknown _ -> alone(metric, error);
        };
    }

    /// The same digits for amounts that are in the shown currency already.
    public ValueText converted() {
        return new ValueText(form, Money.DOLLARS);
    }

    /// The value for a column whose heading names the unit.
    public String underHeading(Metric metric, Quantity value) {
        var text = of(metric, value);
        var unit = " " + shown(metric).unit().symbol();
        return metric.unit().equals(Unit.TOKENS) && text.endsWith(unit)
                ? text.substring(0, text.length() - unit.length())
                : text;
    }

    /// The value to its last digit, in the currency shown.
    public String exact(Metric metric, Quantity value) {
        return switch (value) {
            case Quantity.Finite(double number) -> {
                var text = digits(converted(metric, number));
                var unit = shown(metric).unit().symbol();
                yield switch (unit) {
                    case "", "1", "share" -> text;
                    case "%" -> text + unit;
                    default -> text + " " + unit;
                };
            }
            case Quantity.Infinite _ -> of(metric, value);
            case Quantity.Undefined(String why) -> "undefined: " + why;
            case Quantity.Unknown(String why) -> "unknown: " + why;
        };
    }

    /// The value for a spreadsheet: digits alone, as recorded, empty where there is none.
    public static String forCopy(Quantity value) {
        return switch (value) {
            case Quantity.Finite(double number) -> digits(number);
            case Quantity.Infinite(boolean positive) -> positive ? "Infinity" : "-Infinity";
            case Quantity.Undefined _,Quantity.Unknown _ -> "";
        };
    }

    /// The unit values are shown in.
    public Metric shown(Metric metric) {
        return isMoney(metric) ? metric.withUnit(new Unit(money.currency())) : metric;
    }

    private String finite(Metric metric, double number) {
        return switch (form) {
            case ROUNDED -> MetricText.of(metric, number);
            case FULL -> digits(number);
        };
    }

    private double converted(Metric metric, double number) {
        return isMoney(metric) ? number * money.perDollar() : number;
    }

    private boolean isMoney(Metric metric) {
        return money.isConverted() && metric.unit().equals(Unit.USD);
    }

    private static String digits(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.format(Locale.ROOT, "%d", (long) number);
        }
        return new BigDecimal(Double.toString(number)).toPlainString();
    }
}
