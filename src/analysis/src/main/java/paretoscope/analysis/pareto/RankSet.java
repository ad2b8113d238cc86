package paretoscope.analysis.pareto;

import java.util.Arrays;

/// A set of small non-negative integers that answers "which member is next below or above" in a handful of word
/// operations: a tree of bit words, 64 children to a node.
final class RankSet {
    private static final int WORD = 6;
    private static final int NONE = -1;

    private final long[][] levels;

    RankSet(int capacity) {
        int depth = 1;
        for (int words = wordsFor(capacity); words > 1; words = wordsFor(words)) {
            depth++;
        }
        levels = new long[depth][];
        int words = capacity;
        for (int level = 0; level < depth; level++) {
            words = wordsFor(words);
            levels[level] = new long[words];
        }
    }

    void add(int member) {
        int index = member;
        for (long[] level : levels) {
            level[index >> WORD] |= 1L << index;
            index >>= WORD;
        }
    }

    void remove(int member) {
        int index = member;
        for (long[] level : levels) {
            long word = level[index >> WORD] &= ~(1L << index);
            if (word != 0) {
                return;
            }
            index >>= WORD;
        }
    }

    void clear() {
        for (long[] level : levels) {
            Arrays.fill(level, 0);
        }
    }

    /// The largest member that is at most `bound`, or −1.
    int floor(int bound) {
        int index = bound;
        for (int level = 0; level < levels.length && index >= 0; level++) {
            long below = levels[level][index >> WORD] & -1L >>> 63 - (index & 63);
            if (below != 0) {
                return last(level, (index >> WORD << WORD) + 63 - Long.numberOfLeadingZeros(below));
            }
            index = (index >> WORD) - 1;
        }
        return NONE;
    }

    /// The smallest member that is at least `bound`, or −1.
    int ceiling(int bound) {
        int index = bound;
        for (int level = 0; level < levels.length && index >> WORD < levels[level].length; level++) {
            long above = levels[level][index >> WORD] & -1L << index;
            if (above != 0) {
                return first(level, (index >> WORD << WORD) + Long.numberOfTrailingZeros(above));
            }
            index = (index >> WORD) + 1;
        }
        return NONE;
    }

    private int last(int fromLevel, int index) {
        int found = index;
        for (int level = fromLevel - 1; level >= 0; level--) {
            found = (found << WORD) + 63 - Long.numberOfLeadingZeros(levels[level][found]);
        }
        return found;
    }

    private int first(int fromLevel, int index) {
        int found = index;
        for (int level = fromLevel - 1; level >= 0; level--) {
            found = (found << WORD) + Long.numberOfTrailingZeros(levels[level][found]);
        }
        return found;
    }

    private static int wordsFor(int bits) {
        return Math.max(1, bits + 63 >> WORD);
    }
}
