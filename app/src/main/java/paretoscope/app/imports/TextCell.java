package paretoscope.app.imports;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// A text that may be too long for its column, whole in the tooltip.
final class TextCell<R> extends TableCell<R, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        boolean shown = !empty && text != null && !text.isEmpty();
        setText(shown ? text : null);
        setTooltip(shown ? new Tooltip(text) : null);
    }
}
