package paretoscope.store;

/// Something about a workspace that the user has to know: one sentence that says what was found and what to do.
public final class WorkspaceException extends Exception {
    private static final long serialVersionUID = 1L;

    public WorkspaceException(String sentence) {
        super(sentence);
    }

    public WorkspaceException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
