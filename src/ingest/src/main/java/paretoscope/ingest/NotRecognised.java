package paretoscope.ingest;

/// A file that no importer reads: what it looks like and what to do about it.
public final class NotRecognised extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient String file;
    private final transient String found;
    private final transient String advice;

    /// @param found what the file looks like, without a full stop
    /// @param advice what the user can do, without a full stop
    public NotRecognised(String file, String found, String advice) {
        super(file + ": " + found + "; " + advice + ".");
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
}
