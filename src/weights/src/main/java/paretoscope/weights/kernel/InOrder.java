package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;
import paretoscope.weights.tensor.FloatFormat;

/// Numbers in their own order, in any mixture of formats.
///
/// @param count how many there are in the block
record InOrder(int count) implements Lanes {
    @Override
    public void read(FloatFormat format, MemorySegment from, long first, Floats into) {
        format.read(from, first, count, into.numbers, 0);
    }

    @Override
    public void write(FloatFormat format, Floats from, MemorySegment into, long first) {
        format.write(from.numbers, 0, count, into, first);
    }

    @Override
    public int index(int lane) {
        return lane;
    }
}
