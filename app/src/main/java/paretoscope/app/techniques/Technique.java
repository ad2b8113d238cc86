package paretoscope.app.techniques;

/// What can be worked out from logged attempts.
enum Technique {
    PASS_AT_K("pass@k: any of k tries"),
    VOTE("majority vote of k"),
    VERIFIER("best of k with a verifier"),
    CONFIDENCE("cascade by confidence"),
    VERIFIER_CASCADE("cascade by a verifier");

    private final String title;

    Technique(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Whether configurations are asked one after the other.
    boolean isCascade() {
        return this == CONFIDENCE || this == VERIFIER_CASCADE;
    }

    /// Whether a verifier takes part.
    boolean verifies() {
        return this == VERIFIER || this == VERIFIER_CASCADE;
    }

    /// What its knob is called.
    String knob() {
        return isCascade() ? "threshold" : "k";
    }
}
