package paretoscope.ingest.table.role;

import java.util.Optional;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.ingest.table.profile.ColumnProfile;

/// The unit of a column: written in its cells, stated by its name, or, for fractions and percentages, told by the
/// largest value of the whole column.
public final class UnitGuess {
    /// A fraction may be a little above one by rounding or extra credit; a percentage has some value far above.
    private static final double LARGEST_SHARE = 1.5;

    private UnitGuess() {}

    /// The unit that the cells or the name state.
    static Optional<Unit> stated(ColumnProfile column) {
        if (column.isDuration()) {
            return Optional.of(Unit.SECONDS);
        }
        return column.unit().isEmpty() ? UnitName.in(column.name()) : Optional.of(new Unit(column.unit()));
    }

    static boolean isShareLike(CatalogueEntry entry) {
        return entry.metric().unit().equals(Unit.SHARE) || entry.oftenPercent();
    }

    /// Fractions or percentages, decided for the column as a whole; neither where values fall outside both.
    ///
    /// @param otherwise the unit where the numbers are neither
    static Unit shareOrPercent(ColumnProfile column, Unit otherwise) {
        if (column.isTruth()) {
            return Unit.SHARE;
        }
        if (column.min() < 0 || column.max() > 100.5) {
            return otherwise.equals(Unit.SHARE) || otherwise.equals(Unit.PERCENT) ? Unit.UNKNOWN : otherwise;
        }
        return column.max() > LARGEST_SHARE ? Unit.PERCENT : Unit.SHARE;
    }

    /// Whether the unit follows from the size of the values alone.
    public static boolean isGuess(ColumnProfile column, Unit unit) {
        return (unit.equals(Unit.SHARE) || unit.equals(Unit.PERCENT)) && stated(column).isEmpty() && !column.isTruth();
    }
}
