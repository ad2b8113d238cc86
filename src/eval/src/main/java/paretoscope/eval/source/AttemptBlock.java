package paretoscope.eval.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Some attempts side by side, one in each place of the columns.
///
/// @param lines the line each stands on, from 1, rising
/// @param items the items' names in UTF-8
/// @param filters how each was scored, never empty
/// @param answers the answers in UTF-8; null where there is none
/// @param tags the items' labels
/// @param scores by column and place; NaN where an attempt has no such score
public record AttemptBlock(long[] lines, byte[][] items, String[] filters, byte[] @Nullable [] answers,
        List<Map<String, String>> tags, double[][] scores) {
    /// How many attempts there are.
    public int size() {
        return lines.length;
    }
}
