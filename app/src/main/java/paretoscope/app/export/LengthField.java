package paretoscope.app.export;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import paretoscope.figure.spec.FigureSpec;

/// A length of the figure in the unit that is chosen; taken over when the field is left or Enter is pressed, and put back
/// when it is no number.
final class LengthField extends TextField {
    private final ExportViewModel export;
    private final Function<FigureSpec, Double> points;
    private final Consumer<Double> change;

    /// @param points the length in points
    /// @param change takes a length in the unit chosen
    LengthField(String id, ExportViewModel export, Function<FigureSpec, Double> points, Consumer<Double> change) {
        this.export = export;
        this.points = points;
        this.change = change;
        setId(id);
        setAccessibleText(id);
        setPrefColumnCount(4);
        export.specProperty().subscribe(_ -> follow());
        export.unitProperty().subscribe(_ -> follow());
        setOnAction(_ -> take());
        focusedProperty().subscribe((had, _) -> {
            if (had) {
                take();
            }
        });
    }

    private void follow() {
        setText(trimmed(export.unitProperty().get().fromPoints(points.apply(export.spec()))));
    }

    private void take() {
        try {
            change.accept(Double.parseDouble(getText().strip().replace(',', '.')));
        } catch (NumberFormatException _) {
            follow();
        }
    }

    private static String trimmed(double length) {
        var text = String.format(Locale.ROOT, "%.2f", length);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
