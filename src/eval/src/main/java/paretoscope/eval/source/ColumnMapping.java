package paretoscope.eval.source;

import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;

/// How one column of a table is to be read.
///
/// `unit` is unknown unless guessed or stated; `zeroIsUnknown` says that a zero in this column means "not recorded";
/// `why` tells how the role came about (`the name ends in "_cost"`, `chosen by you`).
public record ColumnMapping(String column, Role role, Unit unit, Optional<Direction> direction, boolean zeroIsUnknown,
        String why) {
    public ColumnMapping withRole(Role other, String because) {
        return new ColumnMapping(column, other, unit, direction, zeroIsUnknown, because);
    }

    public ColumnMapping withUnit(Unit other) {
        return new ColumnMapping(column, role, other, direction, zeroIsUnknown, why);
    }

    public ColumnMapping withDirection(Direction other) {
        return new ColumnMapping(column, role, unit, Optional.of(other), zeroIsUnknown, why);
    }

    public ColumnMapping withZeroIsUnknown(boolean unknown) {
        return new ColumnMapping(column, role, unit, direction, unknown, why);
    }
}
