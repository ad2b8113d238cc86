package paretoscope.cli;

/// The user's call or input cannot be worked with; the message is the one sentence to print.
public final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongCall(String sentence) {
        super(sentence);
    }
}
