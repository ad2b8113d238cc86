package paretoscope.eval;

/// What a metric is about: how well a configuration did, what it took, or neither (counts, labels, diagnostics).
public enum MetricKind {
    QUALITY,
    COST,
    NEITHER
}
