package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;
import java.util.List;
import paretoscope.weights.tensor.FloatFormat;

/// How the numbers of a block stand among its floats while they are worked on. Arithmetic that treats all numbers alike
/// may have them in any order, as long as it is the same for all sources.
public sealed interface Lanes permits InOrder, Pairs {
    /// Numbers in one block; every block but a tensor's last is full.
    int BLOCK = 4096;

    /// The fastest order that all of the formats can be read in.
    ///
    /// @param count numbers in the block
    static Lanes of(List<FloatFormat> formats, int count) {
        return count == BLOCK && formats.stream().allMatch(FloatFormat.BF16::equals) ? new Pairs() : new InOrder(count);
    }

    /// Reads a block that starts at the number `first`.
    void read(FloatFormat format, MemorySegment from, long first, Floats into);

    /// Writes a block that starts at the number `first`.
    void write(FloatFormat format, Floats from, MemorySegment into, long first);

    /// Which number of the block stands in a lane.
    int index(int lane);
}
