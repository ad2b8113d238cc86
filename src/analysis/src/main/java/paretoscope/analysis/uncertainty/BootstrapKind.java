package paretoscope.analysis.uncertainty;

/// What was drawn again and again.
public enum BootstrapKind {
    /// The items, with replacement, the same draw for every configuration.
    PAIRED_OVER_ITEMS,
    /// Each value from a normal distribution around what was reported, with the standard error reported; every
    /// configuration for itself, because aggregates do not tell what the items had in common.
    PARAMETRIC
}
