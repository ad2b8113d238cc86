package paretoscope.store.arrow;

import java.util.List;

/// Some rows, column by column.
///
/// @param count how many there are, one at least
public record Rows(int count, List<Values> columns) {
    public Rows {
        columns = List.copyOf(columns);
    }
}
