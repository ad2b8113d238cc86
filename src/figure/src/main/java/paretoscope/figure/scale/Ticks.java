package paretoscope.figure.scale;

import java.util.List;
import java.util.stream.IntStream;

/// The places an axis marks: labelled ones, and unlabelled minor ones between them, both in ascending order.
public record Ticks(List<Tick> major, List<Double> minor) {
    public Ticks {
        major = List.copyOf(major);
        minor = List.copyOf(minor);
    }

    /// Good ticks for a scale: about `wanted` labelled ones, at least two wherever the domain allows it.
    public static Ticks of(Scale scale, int wanted, NumberStyle style, String unit) {
        var count = Math.max(2, wanted);
        if (style == NumberStyle.DATE && scale instanceof LinearScale) {
            return DateTicks.of(scale.domain(), count);
        }
        return switch (scale) {
            case LinearScale linear when style == NumberStyle.COUNT -> counts(linear.domain(), count);
            case LinearScale linear -> linear(linear.domain(), count, style, unit);
            case LogScale log -> logarithmic(log, count).labelled(style, unit);
            case SymlogScale symlog -> SymlogTicks.of(symlog, count).labelled(style, unit);
            case CategoryScale category -> categories(category);
        };
    }

    /// Round numbers in the unit they are written in: an axis in seconds that is labelled in hours steps by whole hours.
    private static Ticks linear(Interval domain, int count, NumberStyle style, String unit) {
        var divisor = Notation.of(style, unit, Math.max(Math.abs(domain.low()), Math.abs(domain.high()))).divisor();
        return LinearTicks.of(domain.dividedBy(divisor), count).times(divisor).within(domain).labelled(style, unit);
    }

    /// No more ticks than there are whole numbers, and only those that are whole.
    private static Ticks counts(Interval domain, int count) {
        int wholes = (int) Math.min(count, Math.floor(domain.high()) - Math.ceil(domain.low()) + 1);
        return LinearTicks.of(domain, Math.max(2, wholes)).whole().labelled(NumberStyle.COUNT, "");
    }

    private static TickValues logarithmic(LogScale scale, int count) {
        return scale.kind() == ScaleKind.LOG2
                ? LogTicks.binary(scale.domain(), count)
                : LogTicks.of(scale.domain(), count);
    }

    private static Ticks categories(CategoryScale scale) {
        var ticks = IntStream.range(0, scale.names().size()).filter(scale::shows)
                .mapToObj(i -> new Tick(i, scale.names().get(i))).toList();
        return new Ticks(ticks, List.of());
    }
}
