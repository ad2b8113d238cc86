package paretoscope.ingest.table.row;

import java.util.Locale;
import java.util.Set;

/// The ways in which tables say that there is nothing in a cell.
public final class Blank {
    private static final int LONGEST = 8;
    private static final String FIRSTS = "-–—nN#<\\?";
    private static final Set<String> WORDS = Set.of("-", "–", "—", "--", "n/a", "na", "#n/a", "null", "none", "nil",
            "<na>", "\\n", "?");

    private Blank() {}

    /// Whether the cell holds no value: empty, a lone dash, `N/A`, `null` and the like. A `NaN` is a value.
    public static boolean is(String cell) {
        return cell.isEmpty() || cell.length() <= LONGEST && FIRSTS.indexOf(cell.charAt(0)) >= 0
                && WORDS.contains(cell.toLowerCase(Locale.ROOT));
    }
}
