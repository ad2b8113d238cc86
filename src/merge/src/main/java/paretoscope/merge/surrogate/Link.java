package paretoscope.merge.surrogate;

/// How a quadratic form becomes a metric that keeps to its range.
public enum Link {
    /// 1 ∕ (1 + e^−q): for shares such as an accuracy.
    LOGISTIC {
        @Override
        public double value(double q) {
            return 1 / (1 + Math.exp(-q));
        }

        @Override
        double slope(double q) {
            double value = value(q);
            return value * (1 - value);
        }

        @Override
        double inverse(double value) {
            return Math.log(value / (1 - value));
        }
    },
    /// ln(1 + e^q): for losses, which are positive and have no upper end.
    SOFTPLUS {
        @Override
        public double value(double q) {
            return q > 0 ? q + Math.log1p(Math.exp(-q)) : Math.log1p(Math.exp(q));
        }

        @Override
        double slope(double q) {
            return LOGISTIC.value(q);
        }

        @Override
        double inverse(double value) {
            return value > 30 ? value : Math.log(Math.expm1(value));
        }
    },
    /// q itself: for metrics of unknown range.
    IDENTITY {
        @Override
        public double value(double q) {
            return q;
        }

        @Override
        double slope(double q) {
            return 1;
        }

        @Override
        double inverse(double value) {
            return value;
        }
    };

    /// The metric, scaled, that a form's value stands for.
    public abstract double value(double q);

    /// The derivative of [#value].
    abstract double slope(double q);

    /// The form's value for a metric strictly inside the link's range.
    abstract double inverse(double value);

    /// The nearest value that [#inverse] takes, when both ends are kept away by `margin`.
    double inside(double value, double margin) {
        return switch (this) {
            case LOGISTIC -> Math.clamp(value, margin, 1 - margin);
            case SOFTPLUS -> Math.max(value, margin);
            case IDENTITY -> value;
        };
    }
}
