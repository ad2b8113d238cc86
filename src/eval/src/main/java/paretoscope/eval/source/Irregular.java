package paretoscope.eval.source;

/// Something in a file that has no place in blocks of columns: the file has to be read one by one after all.
public final class Irregular extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param why for the log
    public Irregular(String why) {
        super(why);
    }

    /// @param why for the log
    public Irregular(String why, Throwable cause) {
        super(why, cause);
    }
}
