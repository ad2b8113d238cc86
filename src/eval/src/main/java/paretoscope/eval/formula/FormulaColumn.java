package paretoscope.eval.formula;

import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;

/// A column that a user makes of others: its name, the formula as typed and as read, and its unit.
///
/// @param direction which way it is better; absent where only the one who asks for it says
public record FormulaColumn(String name, String text, Expression formula, Unit unit, Optional<Direction> direction) {
    public FormulaColumn {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a formula column needs a name");
        }
    }

    /// A column of which nobody has said which way it is better.
    public FormulaColumn(String name, String text, Expression formula, Unit unit) {
        this(name, text, formula, unit, Optional.empty());
    }

    /// Reads the formula; its unit is not known yet.
    public static FormulaColumn of(String name, String text) throws UnreadableFormula {
        return new FormulaColumn(name.strip(), text, Expression.parse(text), Unit.UNKNOWN);
    }

    public FormulaColumn withUnit(Unit known) {
        return new FormulaColumn(name, text, formula, known, direction);
    }

    /// The column as a cost.
    public Metric metric() {
        return new Metric(name, unit, direction, ValueRange.UNBOUNDED, MetricKind.COST);
    }
}
