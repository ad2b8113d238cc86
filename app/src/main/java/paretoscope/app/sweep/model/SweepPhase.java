package paretoscope.app.sweep.model;

/// Where a sweep stands in the window.
public enum SweepPhase {
    /// No sweep is open.
    NONE,
    /// Its files are being read.
    PLANNING,
    /// It can be started, or resumed.
    READY,
    /// Evaluations run.
    RUNNING,
    /// Started, and told to wait.
    PAUSED,
    /// Everything planned has ended.
    COMPLETE
}
