package paretoscope.views.front;

/// A question that cannot be answered as it stands; the message is one sentence that says what to change.
public final class UnclearQuestion extends Exception {
    private static final long serialVersionUID = 1L;

    public UnclearQuestion(String sentence) {
        super(sentence);
    }
}
