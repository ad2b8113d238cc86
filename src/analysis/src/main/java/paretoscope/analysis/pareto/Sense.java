package paretoscope.analysis.pareto;

/// Which way an objective improves. It is stated with every objective and never guessed from what the objective is for:
/// a cost can be worth maximising (queries per dollar) and a quality worth minimising (a loss).
public enum Sense {
    MAXIMISE(-1.0),
    MINIMISE(1.0);

    private final double sign;

    Sense(double sign) {
        this.sign = sign;
    }

    /// Whether `a` is strictly better than `b`; false when either is NaN.
    public boolean isBetter(double a, double b) {
        return sign * a < sign * b;
    }

    /// The factor that turns a value into one where less is better: −1 or +1. The product is exact.
    double sign() {
        return sign;
    }
}
