package paretoscope.analysis.techniques;

/// What a technique achieves and takes, expected per item or over all items; NaN where that is undefined or unknown.
///
/// @param quality the expected score
/// @param cost in the unit of the logged costs
/// @param latency in seconds, calls one after another
/// @param strong the chance that the last, strongest configuration is called
/// @param calls how many configurations are called
public record Outcome(double quality, double cost, double latency, double strong, double calls) {
    static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);

    /// This one, with that one added at a chance.
    Outcome plus(double chance, Outcome other) {
        return new Outcome(sum(quality, chance, other.quality), sum(cost, chance, other.cost),
                sum(latency, chance, other.latency), sum(strong, chance, other.strong),
                sum(calls, chance, other.calls));
    }

    /// What is never called may be unknown.
    private static double sum(double known, double chance, double other) {
        return chance == 0 ? known : known + chance * other;
    }
}
