package paretoscope.charts;

import paretoscope.eval.Metric;
import paretoscope.eval.Unit;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.NumberText;

/// How values of a metric are written on axes, in tables and in sentences.
public final class MetricText {
    private MetricText() {}

    /// The number style that suits a unit.
    public static NumberStyle style(Unit unit) {
        return switch (unit.symbol()) {
            case "USD", "EUR", "GBP", "RUB", "CNY", "JPY" -> NumberStyle.CURRENCY;
            case "%" -> NumberStyle.PERCENT;
            case "share" -> NumberStyle.SHARE;
            case "s" -> NumberStyle.SECONDS;
            case "B" -> NumberStyle.BYTES;
            case "tokens", "parameters", "FLOP", "MAC" -> NumberStyle.COMPACT;
            default -> NumberStyle.AUTO;
        };
    }

    /// A value with its unit, to about four digits: `$0.3236`, `48.4%`, `1.2M tokens`.
    public static String of(Metric metric, double value) {
        var style = style(metric.unit());
        var text = NumberText.of(value, style, metric.unit().symbol());
        return style.writesUnit() || bare(metric.unit()) || Double.isNaN(value)
                ? text
                : text + " " + metric.unit().symbol();
    }

    /// The difference between two values of a metric; shares and percentages differ in points.
    public static String difference(Metric metric, double difference) {
        return switch (metric.unit().symbol()) {
            case "%" -> NumberText.of(difference, NumberStyle.AUTO, "") + " points";
            case "share" -> NumberText.of(100 * difference, NumberStyle.AUTO, "") + " points";
            default -> of(metric, difference);
        };
    }

    /// Whether a unit is left unwritten: plain numbers have none, and shares speak for themselves.
    static boolean bare(Unit unit) {
        return !unit.isKnown() || unit.symbol().equals("1") || unit.symbol().equals("share");
    }
}
