package paretoscope.app.costs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.cost.GpuPrice;
import paretoscope.eval.cost.RuntimeProfile;
import paretoscope.eval.cost.TimeCharge;
import paretoscope.eval.price.Currency;

/// A cost while it is being typed: all that any kind of cost asks for.
final class CostDraft {
    final ObjectProperty<CostKind> kind = new SimpleObjectProperty<>(this, "kind", CostKind.FORMULA);
    final StringProperty name = text("name", "");
    final StringProperty formula = text("formula", "");
    final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(this, "direction",
            Direction.LOWER_IS_BETTER);
    final StringProperty perHour = text("price per GPU-hour", "");
    final StringProperty gpus = text("number of GPUs", "1");
    final StringProperty watts = text("power of a GPU", "");
    final StringProperty currency = text("currency", "USD");
    final StringProperty seconds = text("column of seconds", "latency_s");
    final StringProperty rate = text("column of queries per second", "");
    final ObjectProperty<Charging> charging = new SimpleObjectProperty<>(this, "charging", Charging.MONEY);
    final StringProperty entry = text("profile", "");
    final ObjectProperty<Optional<RuntimeProfile>> profile = new SimpleObjectProperty<>(this, "runtime",
            Optional.empty());
    final StringProperty prompt = text("column of prompt tokens", "input_tokens");
    final StringProperty output = text("column of output tokens", "output_tokens");
    final StringProperty strong = text("column of strong labels", "");
    final StringProperty strongPrice = text("price of a strong label", "");
    final StringProperty weak = text("column of weak labels", "");
    final StringProperty weakPrice = text("price of a weak label", "");

    private StringProperty text(String name, String value) {
        return new SimpleStringProperty(this, name, value);
    }

    /// Everything that can change.
    Stream<Property<?>> all() {
        return Stream.of(kind, name, formula, direction, perHour, gpus, watts, currency, seconds, rate, charging, entry,
                profile, prompt, output, strong, strongPrice, weak, weakPrice);
    }

    /// The cost as a model.
    ///
    /// @throws IllegalArgumentException with a sentence about what is missing or wrong
    CostModel model() {
        return switch (kind.get()) {
            case FORMULA -> new CostModel.Formula(needed(formula), Unit.UNKNOWN, direction.get());
            case GPU_TIME -> new CostModel.Time(needed(seconds), new TimeCharge.Rent(rent()));
            case THROUGHPUT -> new CostModel.Throughput(needed(rate), rent());
            case PROFILE -> new CostModel.Profiled(entry.get(), profile.get().orElseThrow(
                    () -> new IllegalArgumentException("Choose a file of profiles and one of its entries.")),
                    needed(prompt), needed(output), charge());
            case LABELS -> new CostModel.Labels(needed(strong), number(strongPrice), needed(weak), number(weakPrice),
                    money());
        };
    }

    private TimeCharge charge() {
        return switch (charging.get()) {
            case SECONDS -> new TimeCharge.Seconds();
            case MONEY -> new TimeCharge.Rent(rent());
            case ENERGY -> new TimeCharge.Energy(number(gpus), number(watts));
        };
    }

    private GpuPrice rent() {
        return new GpuPrice(number(perHour), money(), number(gpus));
    }

    private Currency money() {
        return new Currency(needed(currency).toUpperCase(Locale.ROOT));
    }

    private static String needed(StringProperty text) {
        if (text.get() == null || text.get().isBlank()) {
            throw new IllegalArgumentException("Fill in the " + text.getName() + ".");
        }
        return text.get().strip();
    }

    private static double number(StringProperty text) {
        var typed = needed(text).replaceAll("[$€£\\s]", "");
        try {
            double number = Double.parseDouble(typed);
            if (number >= 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, together with what is no usable number.
        }
        throw new IllegalArgumentException("The " + text.getName() + " is a number that is not negative; got \""
                + text.get().strip() + "\".");
    }
}
