package paretoscope.app.prices;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceMatch;
import paretoscope.views.costs.ModelPrice;

/// The prices of one model in money, to be typed over; only where the model has one price.
final class AbsolutePrices extends HBox {
    private final TrialViewModel trial;
    private final TextField input = field("Price of input per million tokens", "trial-input");
    private final TextField output = field("Price of output per million tokens", "trial-output");
    private final Label unit = new Label();
    private Optional<PriceEntry> entry = Optional.empty();

    AbsolutePrices(TrialViewModel trial) {
        this.trial = trial;
        getStyleClass().add("budget-row");
        setAlignment(Pos.CENTER_LEFT);
        unit.getStyleClass().add("field-name");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        listen(input, trial.inputProperty(), true);
        listen(output, trial.outputProperty(), false);
        getChildren().setAll(named("In"), input, named("Out"), output, unit);
    }

    private static Label named(String text) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("field-name");
        return label;
    }

    private static TextField field(String name, String id) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(4);
        field.setMinWidth(40);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void listen(TextField field, DoubleProperty factor, boolean ofInput) {
        field.setOnAction(_ -> type(field, factor, ofInput));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                type(field, factor, ofInput);
            }
        });
    }

    private void type(TextField field, DoubleProperty factor, boolean ofInput) {
        var rate = rate(ofInput);
        if (rate.isEmpty() || field.getText().equals(shown(rate, factor.get()))) {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
            return;
        }
        double typed = number(field.getText());
        boolean usable = typed > 0 && rate.getAsDouble() > 0 && Double.isFinite(typed / rate.getAsDouble());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, !usable);
        if (usable) {
            factor.set(typed / rate.getAsDouble());
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replaceAll("[\\s$€£]", ""));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private OptionalDouble rate(boolean ofInput) {
        return entry.map(PriceEntry::rates).map(rates -> ofInput ? rates.input() : rates.output())
                .orElse(OptionalDouble.empty());
    }

    /// Shows the prices of a model; nothing for all models, or for one whose runs have several prices.
    void show(Optional<ModelPrice> model) {
        entry = model.filter(one -> one.prices().size() == 1).map(ModelPrice::latest)
                .flatMap(match -> match instanceof PriceMatch.Found(PriceEntry found, _)
                        ? Optional.of(found)
                        : Optional.empty());
        setVisible(entry.isPresent());
        setManaged(entry.isPresent());
        unit.setText(entry.map(found -> found.currency() + " / 1M").orElse(""));
        follow();
    }

    /// Shows the prices at the factors of the trial.
    void follow() {
        input.setText(shown(rate(true), trial.inputProperty().get()));
        output.setText(shown(rate(false), trial.outputProperty().get()));
        input.setDisable(rate(true).isEmpty());
        output.setDisable(rate(false).isEmpty());
    }

    private static String shown(OptionalDouble rate, double factor) {
        return rate.isPresent()
                ? RatesText.of(Double.parseDouble(
                        String.format(Locale.ROOT, "%.4g", rate.getAsDouble() * factor)))
                : "";
    }
}
