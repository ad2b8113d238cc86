package paretoscope.store;

/// Which tasks and items a configuration is judged on.
public enum Items {
    /// All that it was evaluated on.
    OWN,
    /// Only those that every configuration in scope was evaluated on.
    COMMON
}
