package paretoscope.compute.journal;

/// A journal that cannot be read or written: one sentence that says what was found and what to do.
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    public JournalException(String sentence) {
        super(sentence);
    }

    public JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
