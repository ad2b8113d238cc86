package paretoscope.ingest.dialect;

import java.util.Locale;
import java.util.Set;

/// Rows that a tool writes but that hold no result, as trials that failed.
///
/// @param values what the column says in such rows, in any case
public record RowRule(String column, Set<String> values, String why) {
    public RowRule {
        values = Set.copyOf(values);
    }

    boolean matches(String name, String cell) {
        return column.equalsIgnoreCase(name) && values.contains(cell.toLowerCase(Locale.ROOT));
    }
}
