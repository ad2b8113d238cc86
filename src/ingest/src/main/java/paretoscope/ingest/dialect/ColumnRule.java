package paretoscope.ingest.dialect;

import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;

/// What a tool means by one of its columns; what a rule leaves open is guessed as for any table.
///
/// @param name matches the whole name of the column, in any case
/// @param usage the usage that the column states in the field's own unit
/// @param label the word that goes before a bare number to make it a name: `trial`
/// @param parts the columns it sums up: where none of them has a value a zero is no score
/// @param passed the column that counts passes, from which a rate's standard error follows; may use the name's groups
public record ColumnRule(Pattern name, Optional<Role> role, Optional<Unit> unit, Optional<Direction> direction,
        boolean zeroIsUnknown, Optional<Pattern> parts, Optional<UsageField> usage, Optional<String> passed,
        String label, String why) {

    boolean matches(String column) {
        return name.matcher(column).matches();
    }

    /// The guess with what this rule knows better.
    ColumnMapping refine(ColumnMapping guess, String tool) {
        return new ColumnMapping(guess.column(), role.orElse(guess.role()), unit.orElse(guess.unit()),
                direction.isPresent() ? direction : guess.direction(), zeroIsUnknown || guess.zeroIsUnknown(),
                why.isEmpty() ? "a column of " + tool : why);
    }

    /// The column that counts the passes of this one.
    Optional<String> passedColumn(String column) {
        return passed.map(template -> name.matcher(column).replaceFirst(template));
    }
}
