package paretoscope.store;

/// Which mean over several tasks.
public enum Mean {
    /// Every task counts the same.
    MACRO,
    /// Every item counts the same: the tasks' items are pooled.
    MICRO
}
