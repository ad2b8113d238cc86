package paretoscope.charts;

/// A value under a name, with its interval.
///
/// @param label what the name stands for, as a configuration's label; shown in tips
/// @param name beside the axis
/// @param value NaN where there is none
/// @param low NaN without an interval
/// @param words said beside the name where the value has no place on an axis: "∞, never passes"
public record NamedValue(String label, String name, double value, double low, double high, String words) {
    /// A value without an interval.
    public static NamedValue of(String label, double value) {
        return new NamedValue(label, label, value, Double.NaN, Double.NaN, "");
    }

    /// A name whose value cannot be drawn.
    public static NamedValue without(String label, String words) {
        return new NamedValue(label, label, Double.NaN, Double.NaN, Double.NaN, words);
    }

    String caption() {
        return words.isEmpty() ? name : name + ": " + words;
    }
}
