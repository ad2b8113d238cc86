package paretoscope.app.front.model;

import java.util.List;

/// All there is to say about one picked configuration.
///
/// @param standing on the front, dominated, or why it cannot be compared
/// @param settings what makes it this configuration, `name: value`
/// @param values the objectives first
/// @param dominators labels of everything that dominates it
public record PointDetails(String label, String standing, boolean onFront, List<String> settings, List<Value> values,
        List<String> dominators) {
    /// A value with its place of origin.
    ///
    /// @param objective whether it is one of the objectives
    /// @param origin file and line, and how the number came about
    /// @param story how a cost came about; empty for what is no cost
    public record Value(String title, String text, boolean objective, String origin, String how, String story) {}

    public PointDetails {
        settings = List.copyOf(settings);
        values = List.copyOf(values);
        dominators = List.copyOf(dominators);
    }
}
