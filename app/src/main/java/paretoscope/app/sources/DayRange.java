package paretoscope.app.sources;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// Two thumbs on the days the runs span.
final class DayRange extends VBox {
    private final DaySpan whole;
    private final RangeSlider slider;
    private final Label first = new Label();
    private final Label last = new Label();

    /// @param choose hears the chosen days when a thumb is let go
    DayRange(DaySpan whole, Optional<DaySpan> chosen, Consumer<Optional<DaySpan>> choose) {
        this.whole = whole;
        getStyleClass().add("day-range");
        var now = chosen.orElse(whole);
        slider = new RangeSlider(0, whole.days(), day(now.first()), day(now.last()));
        slider.setBlockIncrement(1);
        slider.setAccessibleText("Dates that take part");
        slider.lowValueProperty().subscribe(() -> tell());
        slider.highValueProperty().subscribe(() -> tell());
        slider.lowValueChangingProperty().subscribe((_, moving) -> settle(moving, choose));
        slider.highValueChangingProperty().subscribe((_, moving) -> settle(moving, choose));
        var name = new Label("date");
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var dash = new Label("–");
        for (var label : new Label[]{first, dash, last}) {
            label.getStyleClass().add("facet-summary");
        }
        var head = new HBox(name, gap, first, dash, last);
        head.getStyleClass().add("facet-content");
        getChildren().addAll(head, slider);
        tell();
    }

    private double day(LocalDate date) {
        return Math.clamp(date.toEpochDay() - whole.first().toEpochDay(), 0, whole.days());
    }

    private LocalDate date(double day) {
        return whole.first().plusDays(Math.round(day));
    }

    private void tell() {
        first.setText(date(slider.getLowValue()).toString());
        last.setText(date(slider.getHighValue()).toString());
    }

    private void settle(boolean moving, Consumer<Optional<DaySpan>> choose) {
        if (!moving) {
            choose.accept(Optional.of(new DaySpan(date(slider.getLowValue()), date(slider.getHighValue()))));
        }
    }
}
