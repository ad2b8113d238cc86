package paretoscope.app.techniques;

/// What can be worked out from logged attempts.
enum Technique {
    PASS_AT_K("pass@k: any of k tries", "k", "k"),
    PASS_HAT_K("pass^k: all of k tries", "k", "k"),
    VOTE("majority vote of k", "k", "k"),
    VERIFIER("best of k with a verifier", "k", "k"),
    CONFIDENCE("switching by confidence", "threshold", "Threshold"),
    VERIFIER_CASCADE("cascade by a verifier", "share of wrong answers rejected", "Rejected"),
    ROUTING("routing: random mix and oracle", "share sent to the last one", "Share");

    private final String title;
    private final String knob;
    private final String heading;

    Technique(String title, String knob, String heading) {
        this.title = title;
        this.knob = knob;
        this.heading = heading;
    }

    String title() {
        return title;
    }

    /// What its knob is called.
    String knob() {
        return knob;
    }

    /// The knob at the head of a column.
    String heading() {
        return heading;
    }

    /// Whether several configurations stand in an order, from cheap to strong.
    boolean isChain() {
        return this == CONFIDENCE || this == VERIFIER_CASCADE || this == ROUTING;
    }

    /// Whether a verifier takes part.
    boolean verifies() {
        return this == VERIFIER || this == VERIFIER_CASCADE;
    }

    /// Whether all calls of an item could be made at once.
    boolean canCallAtOnce() {
        return this == PASS_AT_K || this == PASS_HAT_K || this == VOTE;
    }
}
