package paretoscope.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;

/// A setting or detail that says a number wherever it says anything, as a column to compare by: the bits of a
/// quantization tell configurations apart and are what they are compared on.
final class SettingNumbers {
    private SettingNumbers() {}

    /// The texts as numbers; nothing where one is none, or where there is no text at all.
    static Optional<MetricColumn> of(String name, List<String> texts) {
        var numbers = texts.stream().map(PlainNumber::parse).toList();
        boolean said = false;
        for (int row = 0; row < texts.size(); row++) {
            if (!texts.get(row).isBlank()) {
                said = true;
                if (numbers.get(row).isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return said
                ? Optional.of(new MetricColumn(name, Metric.named(name), Optional.empty(), false,
                        Cells.of(numbers.stream().map(SettingNumbers::cell).toList())))
                : Optional.empty();
    }

    private static Cell cell(OptionalDouble number) {
        return number.isPresent()
                ? new Cell(Quantity.of(number.getAsDouble()), Quantity.NOT_RECORDED, OptionalLong.empty())
                : Cell.unknown("not stated");
    }
}
