package paretoscope.views.sweep;

import org.jspecify.annotations.Nullable;

/// A sweep that cannot go on: one sentence that says what was found, where, and what to do.
public final class SweepTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean askedWrongly;

    private SweepTrouble(String sentence, boolean askedWrongly, @Nullable Throwable cause) {
        super(sentence, cause);
        this.askedWrongly = askedWrongly;
    }

    /// What the sweep's file asks for, or what it names, is wrong.
    static SweepTrouble asked(String sentence, Throwable cause) {
        return new SweepTrouble(sentence, true, cause);
    }

    static SweepTrouble asked(String sentence) {
        return new SweepTrouble(sentence, true, null);
    }

    /// The work failed.
    static SweepTrouble failed(String sentence, Throwable cause) {
        return new SweepTrouble(sentence, false, cause);
    }

    /// Whether the call or an input is wrong, rather than the work.
    public boolean askedWrongly() {
        return askedWrongly;
    }
}
