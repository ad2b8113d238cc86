package paretoscope.eval;

import java.util.Optional;

/// What a number means: its name, unit, direction, range and kind.
///
/// The direction is absent where neither the tool, the catalogue nor the user has said which way is better.
public record Metric(String name, Unit unit, Optional<Direction> direction, ValueRange range, MetricKind kind) {
    public Metric {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a metric needs a name");
        }
    }

    /// By the name alone, which tells nearly all metrics apart: every score of every attempt asks for it.
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /// A metric of which only the name is known.
    public static Metric named(String name) {
        return new Metric(name, Unit.UNKNOWN, Optional.empty(), ValueRange.UNBOUNDED, MetricKind.NEITHER);
    }

    /// A quality: a share in [0, 1] where higher is better.
    public static Metric share(String name) {
        return new Metric(name, Unit.SHARE, Optional.of(Direction.HIGHER_IS_BETTER), ValueRange.UNIT_INTERVAL,
                MetricKind.QUALITY);
    }

    /// A cost that is never negative and where lower is better.
    public static Metric cost(String name, Unit unit) {
        return new Metric(name, unit, Optional.of(Direction.LOWER_IS_BETTER),
                new ValueRange(0, Double.POSITIVE_INFINITY), MetricKind.COST);
    }

    /// The same metric under another name.
    public Metric withName(String other) {
        return new Metric(other, unit, direction, range, kind);
    }

    /// The same metric improving the other way or known to improve at all.
    public Metric withDirection(Direction known) {
        return new Metric(name, unit, Optional.of(known), range, kind);
    }

    /// The same metric in a stated unit.
    public Metric withUnit(Unit known) {
        return new Metric(name, known, direction, range, kind);
    }

    /// The same metric with a stated kind.
    public Metric withKind(MetricKind known) {
        return new Metric(name, unit, direction, range, known);
    }
}
