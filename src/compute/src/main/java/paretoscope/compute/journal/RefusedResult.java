package paretoscope.compute.journal;

/// A worker's result that whoever keeps it cannot make sense of.
public final class RefusedResult extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param found what was seen, without a full stop
    public RefusedResult(String found) {
        super(found);
    }

    public RefusedResult(String found, Throwable cause) {
        super(found, cause);
    }
}
