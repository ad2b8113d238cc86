package paretoscope.weights.kernel;

/// What is done, for one tensor and one set of coefficients, to make the merged numbers of those of the sources.
public sealed interface Blend permits WeightedSum, DroppedSum, ElectedMean {
    /// Whether it looks at a source at all; the others need not be read.
    boolean reads(int source);

    /// Fills the block's merged numbers.
    void mix(Block block);
}
