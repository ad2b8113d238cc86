package paretoscope.app.front.model;

import java.util.List;
import paretoscope.app.figures.model.EmptyState;

/// Why there is no front, and what to do about it.
final class NoFront {
    private NoFront() {}

    static EmptyState noPair(int configurations) {
        return EmptyState.missing("No quality and cost to compare",
                "None of the " + configurations + " configurations has both. Choose the two metrics at the right, or "
                        + "add a file that holds the costs.",
                List.of());
    }

    static EmptyState nothingComparable(List<String> reasons) {
        return EmptyState.missing("No configuration has both values",
                "Choose another metric at the right, or widen the filters.", reasons);
    }
}
