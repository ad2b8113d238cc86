package paretoscope.weights.kernel;

/// A block of numbers on its way through a [Blend]: the sources' floats and the place for the merged ones.
///
/// Source 0 is the base, source i the model i. One block is reused from the first number to the last; not safe for use
/// by several threads.
public final class Block {
    final float[][] sources;
    final float[] merged = new float[Lanes.BLOCK];
    final double[] sum = new double[Lanes.BLOCK];
    int count;

    private final Lanes lanes;
    private long first;

    /// @param sources how many, with the base
    public Block(int sources, Lanes lanes) {
        this.sources = new float[sources][Lanes.BLOCK];
        this.lanes = lanes;
    }

    /// Moves on to the numbers from `first` on.
    public void moveTo(long first, int count) {
        this.first = first;
        this.count = count;
    }

    /// Where a source's floats go, lane by lane.
    public float[] source(int index) {
        return sources[index];
    }

    /// The blend's result, lane by lane.
    public float[] merged() {
        return merged;
    }

    /// The index within its tensor of the number in a lane.
    long index(int lane) {
        return first + lanes.index(lane, count);
    }
}
