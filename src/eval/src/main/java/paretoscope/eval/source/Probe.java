package paretoscope.eval.source;

/// An importer's answer about a file: how sure it is, and why, in a few words that can be shown.
public record Probe(Support support, String reason) {
    public static Probe none() {
        return new Probe(Support.NONE, "");
    }

    public static Probe table(String reason) {
        return new Probe(Support.TABLE, reason);
    }

    public static Probe likely(String reason) {
        return new Probe(Support.LIKELY, reason);
    }

    public static Probe certain(String reason) {
        return new Probe(Support.CERTAIN, reason);
    }

    /// Recognised, and known to hold no results: the reason says what it is.
    public static Probe notResults(String whatItIs) {
        return new Probe(Support.NOT_RESULTS, whatItIs);
    }
}
