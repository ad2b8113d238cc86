package paretoscope.eval;

import java.util.Locale;

/// What an attempt or a run can spend, and the name and unit under which it is shown.
public enum UsageField {
    /// All tokens sent to the model, cached ones included unless the tool counts them apart.
    INPUT_TOKENS(Unit.TOKENS),
    /// All tokens the model wrote, reasoning included unless the tool counts it apart.
    OUTPUT_TOKENS(Unit.TOKENS),
    /// Tokens spent on reasoning.
    REASONING_TOKENS(Unit.TOKENS),
    /// Input tokens answered from a cache.
    CACHED_INPUT_TOKENS(Unit.TOKENS),
    /// Input tokens written to a cache.
    CACHE_WRITE_TOKENS(Unit.TOKENS),
    /// The total a tool states, against which the identities of the other counts are tested.
    TOTAL_TOKENS(Unit.TOKENS),
    /// Money in US dollars.
    COST_USD(Unit.USD),
    /// Wall-clock seconds.
    LATENCY_S(Unit.SECONDS),
    /// Seconds of work, without waits and retries.
    WORKING_S(Unit.SECONDS);

    private final Unit unit;

    UsageField(Unit unit) {
        this.unit = unit;
    }

    /// The name in files, JSON and metric lists, as `input_tokens`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    /// This field as a cost metric.
    public Metric metric() {
        return Metric.cost(key(), unit);
    }
}
