package paretoscope.eval;

/// A number that was measured, or the reason why there is none.
///
/// A missing cost, a score that is not a number, an infinite cost-of-pass and a true zero are four different things,
/// and stay apart from the file to the screen.
public sealed interface Quantity {
    /// An ordinary number, zero included.
    record Finite(double value) implements Quantity {
        public Finite {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite number: " + value);
            }
        }
    }

    /// Without bound, as the cost of a pass that never happens.
    record Infinite(boolean positive) implements Quantity {}

    /// Computed and found to have no value, as `0/0` or a NaN that a tool wrote.
    record Undefined(String why) implements Quantity {}

    /// Never measured, or not recorded.
    record Unknown(String why) implements Quantity {}

    /// Nobody recorded it.
    Quantity NOT_RECORDED = new Unknown("not recorded");

    /// The quantity a floating-point number stands for: NaN is undefined, infinities stay infinite.
    static Quantity of(double value) {
        if (Double.isNaN(value)) {
            return new Undefined("not a number");
        }
        return Double.isInfinite(value) ? new Infinite(value > 0) : new Finite(value);
    }

    /// An unknown with its reason.
    static Quantity unknown(String why) {
        return new Unknown(why);
    }

    /// For arithmetic over columns: the number, an infinity, or NaN where there is no number.
    default double orNaN() {
        return switch (this) {
            case Finite(double value) -> value;
            case Infinite(boolean positive) -> positive ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case Undefined _,Unknown _ -> Double.NaN;
        };
    }

    /// Whether there is a number, finite or not.
    default boolean isKnown() {
        return this instanceof Finite || this instanceof Infinite;
    }

    /// The sum; unknown or undefined as soon as one part is.
    default Quantity plus(Quantity other) {
        if (!isKnown()) {
            return this;
        }
        return other.isKnown() ? of(orNaN() + other.orNaN()) : other;
    }
}
