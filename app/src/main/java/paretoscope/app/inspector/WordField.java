package paretoscope.app.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;

/// A field for words, taken when Enter is pressed or the field is left; the empty text is none.
public final class WordField extends TextField {
    private Optional<String> shown = Optional.empty();

    /// @param name for screen readers
    /// @param prompt what stands there without words
    public WordField(String name, String prompt, Consumer<Optional<String>> taken) {
        setAccessibleText(name);
        setPromptText(prompt);
        setOnAction(_ -> take(taken));
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take(taken);
            }
        });
    }

    /// Shows words, which are not taken for typed. What is being typed stays: an answer that comes meanwhile does not wipe it
    /// out.
    public void show(Optional<String> words) {
        if (isFocused() && !typed().equals(shown)) {
            shown = words;
        } else {
            write(words);
        }
    }

    private Optional<String> typed() {
        return Optional.of(getText().strip()).filter(text -> !text.isEmpty());
    }

    private void write(Optional<String> words) {
        shown = words;
        setText(words.orElse(""));
    }

    private void take(Consumer<Optional<String>> taken) {
        var words = typed();
        if (!words.equals(shown)) {
            write(words);
            taken.accept(words);
        }
    }
}
