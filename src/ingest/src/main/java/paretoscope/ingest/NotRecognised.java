package paretoscope.ingest;

/// A file that no importer reads: what it looks like and what to do about it.
public final class NotRecognised extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient String file;
    private final transient String found;
    private final transient String advice;

    private final boolean holdsNoResults;

    /// @param found what the file looks like, without a full stop
    /// @param advice what the user can do, without a full stop
    public NotRecognised(String file, String found, String advice) {
        this(file, found, advice, false);
    }

    /// @param holdsNoResults whether the file is known for what it is: a companion of results, not results
    public NotRecognised(String file, String found, String advice, boolean holdsNoResults) {
        super(file + ": " + found + "; " + advice + ".");
        this.holdsNoResults = holdsNoResults;
        this.file = file;
        this.found = found;
        this.advice = advice;
    }

    public String file() {
        return file;
    }

    public String found() {
        return found;
    }

    public String advice() {
        return advice;
    }

    /// Whether the file is known for what it is, and merely is no result.
    public boolean holdsNoResults() {
        return holdsNoResults;
    }
}
