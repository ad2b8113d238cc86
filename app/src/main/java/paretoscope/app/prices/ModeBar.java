package paretoscope.app.prices;

import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import paretoscope.app.prices.PricesViewModel.Prices;

/// What costs are made of: what the files state, or tokens times the price at each run's date or on a day.
final class ModeBar extends HBox {
    private final PricesViewModel prices;
    private final RadioButton files = new RadioButton("As the files state");
    private final RadioButton runDate = new RadioButton("Tokens × price at each run's date");
    private final RadioButton onDay = new RadioButton("Tokens × price on");
    private final DatePicker day = new DatePicker();
    private boolean showing;

    ModeBar(PricesViewModel prices) {
        this.prices = prices;
        getStyleClass().addAll("form-row", "mode-bar");
        setAlignment(Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        group.getToggles().setAll(files, runDate, onDay);
        files.setId("costs-as-files");
        runDate.setId("costs-at-run-date");
        onDay.setId("costs-on-day");
        day.setId("price-day");
        day.setAccessibleText("The day whose prices count");
        day.setPrefWidth(140);
        group.selectedToggleProperty().subscribe((_, _) -> pick());
        day.valueProperty().subscribe((_, _) -> pick());
        day.disableProperty().bind(onDay.selectedProperty().not());
        getChildren().setAll(new Label("Costs:"), files, runDate, onDay, day);
    }

    private void pick() {
        if (showing) {
            return;
        }
        if (files.isSelected()) {
            prices.use(new PricingMode.AsFiles());
        } else if (runDate.isSelected()) {
            prices.use(new PricingMode.AtRunDate());
        } else if (onDay.isSelected() && day.getValue() != null) {
            prices.use(new PricingMode.OnDay(day.getValue()));
        }
    }

    void show(Prices now) {
        showing = true;
        switch (now.mode()) {
            case PricingMode.AsFiles _ -> files.setSelected(true);
            case PricingMode.AtRunDate _ -> runDate.setSelected(true);
            case PricingMode.OnDay(LocalDate on) -> {
                onDay.setSelected(true);
                day.setValue(on);
            }
        }
        showing = false;
    }
}
