package paretoscope.ingest.table;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.eval.Quantity;
import paretoscope.ingest.table.profile.ColumnProfile;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberParts;
import paretoscope.ingest.table.row.NumberText;

/// Reads the cells of one column as quantities, all of them the same way.
///
/// @param reading [NumberText#POINT] or [NumberText#COMMA]
/// @param zeroIsUnknown whether a zero means that nothing was recorded
record CellReader(int reading, boolean zeroIsUnknown) {
    private static final Quantity BLANK = Quantity.unknown("the cell is blank");
    private static final Quantity MINUS_ONE = Quantity.unknown("a -1 here means that it was not recorded");
    private static final Quantity ZERO = Quantity.unknown("a zero here means that it was not recorded");

    static CellReader of(Optional<ColumnProfile> profile, boolean zeroIsUnknown) {
        return new CellReader(profile.map(ColumnProfile::reading).orElse(NumberText.POINT), zeroIsUnknown);
    }

    /// The quantity a cell states, or nothing where it states something that is not a number.
    Optional<Quantity> read(String cell) {
        if (Blank.is(cell)) {
            return Optional.of(BLANK);
        }
        var parts = NumberParts.of(cell);
        if (parts.special().isPresent()) {
            return Optional.of(Quantity.of(parts.special().getAsDouble()));
        }
        var number = NumberText.parse(parts.core(), reading);
        if (number.isEmpty()) {
            return word(cell);
        }
        return Optional.of(zeroIsUnknown ? unlessUnknown(number.getAsDouble()) : Quantity.of(number.getAsDouble()));
    }

    /// Where a zero means nothing, -1 means no more.
    private static Quantity unlessUnknown(double number) {
        return number == 0 ? ZERO : number == -1 ? MINUS_ONE : Quantity.of(number);
    }

    /// The bare number of a cell, if it is one.
    OptionalDouble number(String cell) {
        return read(cell).map(Quantity::orNaN).filter(Double::isFinite).map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private static Optional<Quantity> word(String cell) {
        var truth = switch (cell.length() <= 5 ? cell.toLowerCase(Locale.ROOT) : "") {
            case "true", "yes" -> Optional.of(Quantity.of(1));
            case "false", "no" -> Optional.of(Quantity.of(0));
            default -> Optional.<Quantity>empty();
        };
        var duration = NumberParts.duration(cell);
        return truth.isPresent() || duration.isEmpty() ? truth : Optional.of(Quantity.of(duration.getAsDouble()));
    }
}
