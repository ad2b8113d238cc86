package paretoscope.weights.kernel;

import java.util.stream.Stream;

/// A block of numbers on its way through a [Blend]: the sources' floats and the place for the merged ones.
///
/// Source 0 is the base, source i the model i. One block is reused from the first number to the last; not safe for use
/// by several threads.
public final class Block {
    final float[][] sources;
    final float[] merged;
    final double[] sum = new double[Lanes.BLOCK];
    int count;

    private final Floats[] floats;
    private final Floats result = new Floats();
    private Lanes lanes = new InOrder(0);
    private long first;

    /// @param sources how many, with the base
    public Block(int sources) {
        this.floats = Stream.generate(Floats::new).limit(sources).toArray(Floats[]::new);
        this.sources = Stream.of(floats).map(source -> source.numbers).toArray(float[][]::new);
        this.merged = result.numbers;
    }

    /// Moves on to the numbers from `first` on.
    public void moveTo(long first, int count, Lanes lanes) {
        this.first = first;
        this.count = count;
        this.lanes = lanes;
    }

    /// Where a source's floats go, lane by lane.
    public Floats source(int index) {
        return floats[index];
    }

    /// The blend's result, lane by lane.
    public Floats result() {
        return result;
    }

    /// The index within its tensor of the number in a lane.
    long index(int lane) {
        return first + lanes.index(lane);
    }
}
