package paretoscope.app.inspector;

import atlantafx.base.theme.Styles;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import paretoscope.app.typing.TypedNumber;

/// A field for a number, taken when Enter is pressed or the field is left; what is no number is marked and said.
public final class NumberField extends TextField {
    private final DoublePredicate allowed;
    private final Consumer<OptionalDouble> taken;
    private OptionalDouble shown = OptionalDouble.empty();

    /// @param name for screen readers
    /// @param prompt what stands there without a number
    /// @param allowed which numbers make sense
    public NumberField(String name, String prompt, DoublePredicate allowed, Consumer<OptionalDouble> taken) {
        this.allowed = allowed;
        this.taken = taken;
        setAccessibleText(name);
        setPromptText(prompt);
        setPrefColumnCount(7);
        setOnAction(_ -> take());
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take();
            }
        });
    }

    /// Shows a number, which is not taken for typed. What is being typed stays: an answer that comes meanwhile does not wipe
    /// it out.
    public void show(OptionalDouble value) {
        if (isFocused() && isChanged()) {
            shown = value;
        } else {
            write(value);
        }
    }

    private boolean isChanged() {
        return !getText().strip().equals(TypedNumber.edited(shown));
    }

    private void write(OptionalDouble value) {
        shown = value;
        setText(TypedNumber.edited(value));
        complain("");
    }

    private void take() {
        if (!isChanged()) {
            return;
        }
        switch (TypedNumber.of(getText())) {
            case TypedNumber.Number(OptionalDouble value) when value.isEmpty() || allowed.test(value.getAsDouble()) -> {
                write(value);
                taken.accept(value);
            }
            case TypedNumber.Number(OptionalDouble value) ->
                complain(TypedNumber.edited(value) + " makes no sense here.");
            case TypedNumber.None(String complaint) -> complain(complaint);
        }
    }

    private void complain(String sentence) {
        pseudoClassStateChanged(Styles.STATE_DANGER, !sentence.isEmpty());
        setTooltip(sentence.isEmpty() ? null : new Tooltip(sentence));
    }
}
