package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;
import paretoscope.weights.tensor.FloatFormat;

/// Numbers in their own order, in any mixture of formats.
record InOrder() implements Lanes {
    @Override
    public void read(FloatFormat format, MemorySegment from, long first, int count, float[] into) {
        format.read(from, first, count, into, 0);
    }

    @Override
    public void write(FloatFormat format, float[] from, int count, MemorySegment into, long first) {
        format.write(from, 0, count, into, first);
    }

    @Override
    public int index(int lane, int count) {
        return lane;
    }
}
