package paretoscope.app.joins;

import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Lets a box hold whatever is typed: an item where the text is one's, and otherwise only the text.
final class SpokenConverter<T> extends StringConverter<T> {
    private final ComboBox<T> box;

    SpokenConverter(ComboBox<T> box) {
        this.box = box;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? box.getEditor().getText() : item.toString();
    }

    @Override
    public @Nullable T fromString(String text) {
        return box.getItems().stream().filter(item -> Objects.equals(item.toString(), text)).findFirst().orElse(null);
    }
}
