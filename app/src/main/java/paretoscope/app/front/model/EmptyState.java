package paretoscope.app.front.model;

import java.util.List;

/// What stands in the chart's place when there is no chart.
///
/// @param advice what to do about it
/// @param reasons details, one a line
/// @param trouble whether something went wrong, rather than nothing being there yet
public record EmptyState(String title, String advice, List<String> reasons, boolean trouble) {
    public EmptyState {
        reasons = List.copyOf(reasons);
    }

    static EmptyState noData() {
        return new EmptyState("Nothing to see yet",
                "Drop result files anywhere in this window, or open them from the File menu.", List.of(), false);
    }

    static EmptyState noPair(int configurations) {
        return new EmptyState("No quality and cost to compare",
                "None of the " + configurations + " configurations has both. Choose the two metrics at the right, or "
                        + "add a file that holds the costs.",
                List.of(), false);
    }

    static EmptyState nothingComparable(List<String> reasons) {
        return new EmptyState("No configuration has both values",
                "Choose another metric at the right, or widen the filters.", reasons, false);
    }

    static EmptyState failed(String sentence) {
        return new EmptyState("This question has no answer", sentence, List.of(), true);
    }
}
