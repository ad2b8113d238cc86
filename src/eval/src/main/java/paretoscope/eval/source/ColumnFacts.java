package paretoscope.eval.source;

import java.util.Map;

/// What a column of a laid-out table holds.
public sealed interface ColumnFacts {
    /// Plain numbers, and now and then something else.
    ///
    /// @param count cells that are plain numbers
    /// @param zeros those of them that are 0
    /// @param wholes those without decimals
    /// @param min the smallest number, infinite without any
    /// @param max the largest number, negative infinite without any
    /// @param odd the other texts, blank ones among them, and how many cells hold each
    record Numbers(long count, long zeros, long wholes, double min, double max,
            Map<String, Long> odd) implements ColumnFacts {
        public Numbers {
            odd = Map.copyOf(odd);
        }
    }

    /// Texts.
    ///
    /// @param cells cells that are not empty
    /// @param letters their length altogether
    /// @param longest the length of the longest
    /// @param perhapsBlank the short texts among them that may stand for nothing, and how many cells hold each
    record Texts(long cells, long letters, int longest, Map<String, Long> perhapsBlank) implements ColumnFacts {
        public Texts {
            perhapsBlank = Map.copyOf(perhapsBlank);
        }
    }
}
