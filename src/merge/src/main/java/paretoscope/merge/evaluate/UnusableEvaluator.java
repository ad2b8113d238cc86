package paretoscope.merge.evaluate;

import org.jspecify.annotations.Nullable;

/// A sweep that cannot be evaluated inside the program: a data set, a network or a model that does not fit. The message
/// is one or more sentences that name the file and what to do.
public final class UnusableEvaluator extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableEvaluator(String sentence) {
        super(sentence);
    }

    public UnusableEvaluator(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
