package paretoscope.app.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/// A drop-down list that tells only what the user picks, not what it is filled with.
///
/// @param <T> what is picked
public final class PickBox<T> extends ComboBox<PickBox.Option<T>> {
    private boolean filling;

    /// Something to pick and how it is called.
    public record Option<T>(T value, String text) {}

    /// @param name for screen readers
    public PickBox(String name, Consumer<T> picked) {
        setAccessibleText(name);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setVisibleRowCount(16);
        setCellFactory(_ -> new TextCell<>());
        setButtonCell(new TextCell<>());
        setOnAction(_ -> {
            if (!filling && getValue() != null) {
                picked.accept(getValue().value());
            }
        });
    }

    /// Offers other things, one of them picked; the first when it is not among them.
    public void fill(List<Option<T>> options, T picked) {
        filling = true;
        try {
            if (!options.equals(getItems())) {
                getItems().setAll(options);
            }
            var chosen = options.stream().filter(option -> option.value().equals(picked)).findFirst();
            chosen.or(() -> options.stream().findFirst()).ifPresent(this::setValue);
        } finally {
            filling = false;
        }
        setDisable(options.isEmpty());
    }

    private static final class TextCell<T> extends ListCell<Option<T>> {
        @Override
        protected void updateItem(Option<T> option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? "" : option.text());
        }
    }
}
