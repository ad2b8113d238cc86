package paretoscope.store;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import paretoscope.eval.Quantity;

/// Means of values that have standard errors.
///
/// A cost that is unknown in one part is unknown in the whole, unless partial costs are allowed; a quality that is
/// unknown in one part was not attempted there and is averaged over the rest; what is undefined in one part is
/// undefined in the whole.
final class Averages {
    private final boolean unknownSpreads;

    Averages(boolean cost, boolean partialCost) {
        this.unknownSpreads = cost && !partialCost;
    }

    /// Several runs of one thing, each counting the same; the standard error is √Σse²/k.
    Cell ofRepeats(List<Cell> cells) {
        return combined(cells, parts -> equally(parts, largest(parts)));
    }

    /// Several tasks, each counting the same; the standard error is √Σse²/k.
    Cell macro(List<Cell> cells) {
        return combined(cells, parts -> equally(parts, together(parts)));
    }

    /// Several tasks with their items pooled; the standard error is the one of all items together, which follows
    /// exactly from each task's mean, standard error and number of items.
    Cell micro(List<Cell> cells) {
        return combined(cells, parts -> {
            var n = together(parts);
            return n.isEmpty() || n.getAsLong() == 0
                    ? Cell.unknown("the number of items is not known for every task")
                    : pooled(parts, n.getAsLong());
        });
    }

    /// The total over tasks.
    Cell total(List<Cell> cells) {
        return combined(cells, parts -> new Cell(Quantity.of(sum(parts, part -> part.value().orNaN())),
                Quantity.unknown("a total has no standard error"), together(parts)));
    }

    @FunctionalInterface
    private interface Combination {
        Cell of(List<Cell> known);
    }

    private Cell combined(List<Cell> cells, Combination combination) {
        for (var cell : cells) {
            boolean decides = cell.value() instanceof Quantity.Undefined
                    || unknownSpreads && cell.value() instanceof Quantity.Unknown;
            if (decides) {
                return cell;
            }
        }
        var known = cells.stream().filter(Cell::isKnown).toList();
        if (known.isEmpty()) {
            return cells.isEmpty() ? Cell.unknown("not measured") : cells.getFirst();
        }
        return known.size() == 1 ? known.getFirst() : combination.of(known);
    }

    private static Cell equally(List<Cell> parts, OptionalLong n) {
        int k = parts.size();
        var mean = Quantity.of(sum(parts, part -> part.value().orNaN()) / k);
        boolean known = parts.stream().allMatch(part -> part.error().isKnown());
        var error = known
                ? Quantity.of(Math.sqrt(sum(parts, part -> squared(part.error().orNaN()))) / k)
                : Quantity.unknown("not known for every part");
        return new Cell(mean, error, n);
    }

    private static Cell pooled(List<Cell> parts, long n) {
        double mean = sum(parts, part -> part.value().orNaN() * weight(part)) / n;
        boolean known = n > 1 && parts.stream().allMatch(part -> part.error().isKnown() || weight(part) == 1);
        double squares = sum(parts, part -> within(part) + weight(part) * squared(part.value().orNaN() - mean));
        var error = known
                ? Quantity.of(Math.sqrt(squares / (n - 1) / n))
                : Quantity.unknown("not known for every task");
        return new Cell(Quantity.of(mean), error, OptionalLong.of(n));
    }

    /// The squared deviations inside a part, from se² = s²/n.
    private static double within(Cell part) {
        double n = weight(part);
        return n == 1 ? 0 : (n - 1) * n * squared(part.error().orNaN());
    }

    private static double weight(Cell part) {
        return part.n().orElse(0);
    }

    private static double squared(double value) {
        return value * value;
    }

    private static double sum(List<Cell> parts, ToDoubleFunction<Cell> term) {
        double sum = 0;
        for (var part : parts) {
            sum += term.applyAsDouble(part);
        }
        return sum;
    }

    private static OptionalLong together(List<Cell> parts) {
        return parts.stream().allMatch(part -> part.n().isPresent())
                ? OptionalLong.of(parts.stream().mapToLong(part -> part.n().orElse(0)).sum())
                : OptionalLong.empty();
    }

    private static OptionalLong largest(List<Cell> parts) {
        return parts.stream().allMatch(part -> part.n().isPresent())
                ? parts.stream().mapToLong(part -> part.n().orElse(0)).max()
                : OptionalLong.empty();
    }
}
