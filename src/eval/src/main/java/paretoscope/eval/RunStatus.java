package paretoscope.eval;

/// How a run ended, as its tool says.
public enum RunStatus {
    COMPLETED,
    STARTED,
    CANCELLED,
    FAILED,
    NOT_STATED
}
