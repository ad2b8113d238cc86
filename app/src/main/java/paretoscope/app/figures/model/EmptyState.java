package paretoscope.app.figures.model;

import java.util.List;

/// What stands in a figure's place when there is no figure.
///
/// @param advice what to do about it
/// @param reasons details, one a line
/// @param trouble whether something went wrong, rather than nothing being there yet
public record EmptyState(String title, String advice, List<String> reasons, boolean trouble) {
    public EmptyState {
        reasons = List.copyOf(reasons);
    }

    /// Something is missing, and what to do about it.
    public static EmptyState missing(String title, String advice, List<String> reasons) {
        return new EmptyState(title, advice, reasons, false);
    }

    /// There are no configurations at all.
    public static EmptyState noData() {
        return missing("Nothing to see yet",
                "Drop result files anywhere in this window, or open them from the File menu.", List.of());
    }

    /// The question could not be answered.
    public static EmptyState failed(String sentence) {
        return new EmptyState("This question has no answer", sentence, List.of(), true);
    }
}
