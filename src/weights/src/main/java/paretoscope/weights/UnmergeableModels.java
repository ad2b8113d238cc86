package paretoscope.weights;

import java.util.List;

/// Models that do not fit each other, with everything that stands against merging them.
public final class UnmergeableModels extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<Mismatch> mismatches;

    public UnmergeableModels(List<Mismatch> mismatches) {
        super(summary(mismatches));
        this.mismatches = List.copyOf(mismatches);
    }

    /// All of them, model by model.
    public List<Mismatch> mismatches() {
        return mismatches;
    }

    private static String summary(List<Mismatch> mismatches) {
        var shown = String.join(" ", mismatches.stream().limit(SHOWN).map(Mismatch::sentence).toList());
        return mismatches.size() <= SHOWN ? shown : shown + " And " + (mismatches.size() - SHOWN) + " more.";
    }
}
