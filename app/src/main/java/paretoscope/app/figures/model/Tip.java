package paretoscope.app.figures.model;

import java.util.List;

/// What is said about what lies under the mouse.
///
/// @param values one line each: a name and the value
/// @param notes further lines
public record Tip(String label, List<Value> values, List<String> notes) {
    public record Value(String title, String text) {}

    public Tip {
        values = List.copyOf(values);
        notes = List.copyOf(notes);
    }

    /// In one breath, as a screen reader says it.
    public String spoken() {
        var words = new StringBuilder(label);
        values.forEach(value -> words.append(", ").append(value.title()).append(' ').append(value.text()));
        notes.forEach(note -> words.append(", ").append(note));
        return words.append('.').toString();
    }
}
