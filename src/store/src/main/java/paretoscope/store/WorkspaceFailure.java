package paretoscope.store;

/// A workspace that cannot take what an importer hands it; thrown through the importer, which knows no workspace.
public final class WorkspaceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A failure to be thrown through code that knows no workspace.
    public WorkspaceFailure(WorkspaceException cause) {
        super(cause.getMessage(), cause);
    }

    /// The failure as the caller of the importer should report it.
    public WorkspaceException asChecked() {
        return (WorkspaceException) getCause();
    }
}
