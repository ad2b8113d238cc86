package paretoscope.eval.cost;

import java.util.Optional;
import paretoscope.eval.price.PriceEntry;

/// Prices of one model, or of all, times a factor for input and one for output.
///
/// @param model whose prices, by the name its runs go by; absent for all
public record PriceChange(Optional<String> model, double input, double output) {
    /// Prices as they are.
    public static final PriceChange NONE = new PriceChange(Optional.empty(), 1, 1);

    public PriceChange {
        if (!(input > 0 && output > 0) || Double.isInfinite(input) || Double.isInfinite(output)) {
            throw new IllegalArgumentException(
                    "a price is multiplied by a number above zero; got " + input + " and " + output);
        }
    }

    /// Whether nothing changes.
    public boolean isNone() {
        return input == 1 && output == 1;
    }

    /// A price of a model after the change.
    public PriceEntry of(String priced, PriceEntry entry) {
        return isNone() || model.filter(only -> !only.equals(priced)).isPresent() ? entry : entry.times(input, output);
    }
}
