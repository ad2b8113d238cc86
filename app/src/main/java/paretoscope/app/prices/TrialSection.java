package paretoscope.app.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.prices.PricesViewModel.Prices;
import paretoscope.app.prices.TrialViewModel.Outcome;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.selection.Selection;
import paretoscope.views.costs.ModelPrice;

/// Prices beside the chart: what costs are made of, and a slider that tries other prices out.
public final class TrialSection extends VBox implements AutoCloseable {
    private static final int MOST_NAMED = 5;

    private final PricesViewModel prices;
    private final TrialViewModel trial;
    private final Selection selection;
    private final Label mode = new Label();
    private final Button price = new Button("Price tokens");
    private final ComboBox<Whose> whose = new ComboBox<>();
    private final Slider slider = new Slider(-1, 1, 0);
    private final Label factor = new Label();
    private final AbsolutePrices absolute;
    private final VBox tried = new VBox();
    private final VBox told = new VBox();
    private final HBox ending;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean showing;

    /// Whose prices move; nobody in particular for all.
    private record Whose(Optional<ModelPrice> model) {
        @Override
        public String toString() {
            return model.map(ModelPrice::model).orElse("All models");
        }
    }

    /// @param open shows all prices in a window of their own
    public TrialSection(PricesViewModel prices, TrialViewModel trial, Selection selection, Runnable open) {
        this.prices = prices;
        this.trial = trial;
        this.selection = selection;
        absolute = new AbsolutePrices(trial);
        getStyleClass().add("section-body");
        mode.setWrapText(true);
        mode.setMinHeight(Region.USE_PREF_SIZE);
        mode.getStyleClass().add("advice");
        price.setOnAction(_ -> prices.use(new PricingMode.AtRunDate()));
        price.setId("price-tokens");
        var all = new Button("Prices…");
        all.setOnAction(_ -> open.run());
        var buttons = new HBox(price, all);
        buttons.getStyleClass().add("budget-row");
        ending = new HBox(button("Keep", trial::keep, "keep-prices"),
                button("Discard", trial::discard, "discard-prices"));
        ending.getStyleClass().add("budget-row");
        told.getStyleClass().add("picks");
        tried.getStyleClass().add("section-body-inner");
        tried.getChildren().setAll(whose(), slider(), absolute, told, ending);
        getChildren().setAll(mode, buttons, tried);
        subscriptions.add(prices.pricesProperty().subscribe(this::show));
        subscriptions.add(trial.modelProperty().subscribe((_, _) -> show(prices.pricesProperty().get())));
        subscriptions.add(trial.outcomeProperty().subscribe(this::tell));
        subscriptions.add(trial.inputProperty().subscribe(_ -> follow()));
        subscriptions.add(trial.outputProperty().subscribe(_ -> follow()));
    }

    private static Button button(String text, Runnable action, String id) {
        var button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Node whose() {
        whose.setId("trial-model");
        whose.setAccessibleText("Whose prices to try out");
        whose.setMaxWidth(Double.MAX_VALUE);
        whose.setMinWidth(0);
        whose.setOnAction(_ -> {
            if (!showing && whose.getValue() != null) {
                absolute.show(whose.getValue().model());
                trial.modelProperty().set(whose.getValue().model().map(ModelPrice::model));
            }
        });
        var label = new Label("Try other prices");
        label.getStyleClass().add("field-name");
        label.setLabelFor(whose);
        var field = new VBox(label, whose);
        field.getStyleClass().add("objective");
        return field;
    }

    /// A tenth to ten times the price, by orders of magnitude.
    private Node slider() {
        slider.setId("trial-factor");
        slider.setAccessibleText("Factor on prices, from a tenth to ten times");
        slider.setBlockIncrement(Math.log10(1.1));
        slider.valueProperty().subscribe((_, exponent) -> {
            if (!showing) {
                trial.multiply(rounded(Math.pow(10, exponent.doubleValue())));
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        factor.getStyleClass().add("trial-factor");
        factor.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(slider, factor);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("budget-row");
        return row;
    }

    /// Two digits after the point, and exactly 1 in the middle.
    private static double rounded(double factor) {
        return Math.abs(factor - 1) < 0.015 ? 1 : Math.rint(factor * 100) / 100;
    }

    private void show(Prices now) {
        showing = true;
        mode.setText(now.mode().sentence());
        boolean priced = !(now.mode() instanceof PricingMode.AsFiles);
        price.setVisible(!priced);
        price.setManaged(!priced);
        tried.setVisible(priced);
        tried.setManaged(priced);
        var items = new ArrayList<Whose>(List.of(new Whose(Optional.empty())));
        now.models().stream().filter(ModelPrice::isPriced).forEach(model -> items.add(new Whose(Optional.of(model))));
        whose.getItems().setAll(items);
        var chosen = items.stream()
                .filter(item -> item.model().map(ModelPrice::model).equals(trial.modelProperty().get())).findFirst()
                .orElse(items.getFirst());
        whose.setValue(chosen);
        absolute.show(chosen.model());
        showing = false;
    }

    private void follow() {
        showing = true;
        double in = trial.inputProperty().get();
        double out = trial.outputProperty().get();
        factor.setText(
                in == out ? "× " + RatesText.of(in) : "× " + RatesText.of(round(in)) + ", " + RatesText.of(round(out)));
        if (in == out && rounded(Math.pow(10, slider.getValue())) != in) {
            slider.setValue(Math.log10(in));
        }
        absolute.follow();
        showing = false;
    }

    private static double round(double factor) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", factor));
    }

    private void tell(Outcome outcome) {
        ending.setVisible(outcome instanceof Outcome.Moved);
        ending.setManaged(ending.isVisible());
        told.getChildren().setAll(switch (outcome) {
            case Outcome.Nothing _ -> List.<Node>of();
            case Outcome.Pending _ -> List.of(sentence("Working the costs out…"));
            case Outcome.Idle(String why) -> List.of(sentence(why));
            case Outcome.Moved(List<String> entering, List<String> leaving) -> moved(entering, leaving);
        });
        told.setVisible(!told.getChildren().isEmpty());
        told.setManaged(told.isVisible());
    }

    private List<Node> moved(List<String> entering, List<String> leaving) {
        if (entering.isEmpty() && leaving.isEmpty()) {
            return List.of(sentence("The same configurations are on the front."));
        }
        var lines = new ArrayList<Node>();
        named(lines, entering.size() == 1 ? "Enters the front" : entering.size() + " enter the front", entering);
        named(lines, leaving.size() == 1 ? "Leaves the front" : leaving.size() + " leave the front", leaving);
        return lines;
    }

    private void named(List<Node> lines, String what, List<String> labels) {
        if (labels.isEmpty()) {
            return;
        }
        lines.add(sentence(what));
        labels.stream().limit(MOST_NAMED).forEach(label -> {
            var link = new Hyperlink(label);
            link.setMnemonicParsing(false);
            link.setMinWidth(0);
            link.setAccessibleText(what + ": " + label);
            link.setOnAction(_ -> selection.set(List.of(label)));
            lines.add(link);
        });
        if (labels.size() > MOST_NAMED) {
            lines.add(sentence("and " + (labels.size() - MOST_NAMED) + " more"));
        }
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("advice");
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
