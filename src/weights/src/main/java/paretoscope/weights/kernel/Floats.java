package paretoscope.weights.kernel;

import java.lang.foreign.MemorySegment;

/// A block's floats, and their bits: the same memory seen as ints, in two halves.
///
/// The views are made once and kept. Made anew for each block they would be optimised away, and with them what the
/// compiler knows about their bounds, without which it makes no vector instructions of loops over them.
public final class Floats {
    final float[] numbers = new float[Lanes.BLOCK];
    final MemorySegment lowerBits = MemorySegment.ofArray(numbers).asSlice(0, Lanes.BLOCK / 2 * Float.BYTES);
    final MemorySegment upperBits = MemorySegment.ofArray(numbers).asSlice(Lanes.BLOCK / 2 * Float.BYTES);
}
