package paretoscope.weights.tensor;

import java.util.List;

/// A tensor's entry in a checkpoint.
///
/// @param shape its extents, outermost first; empty for a single number
/// @param bytes what its numbers take in the file
public record TensorInfo(String name, Dtype dtype, List<Long> shape, long bytes) {
    public TensorInfo {
        shape = List.copyOf(shape);
        if (shape.stream().anyMatch(extent -> extent < 0) || bytes < 0) {
            throw new IllegalArgumentException("a tensor has no negative extent, got " + shape + " in " + bytes
                    + " bytes");
        }
    }

    /// How many numbers it holds.
    ///
    /// @throws ArithmeticException if the shape is beyond 2⁶³ numbers, which no checked header is
    public long elements() {
        if (shape.contains(0L)) {
            return 0;
        }
        long elements = 1;
        for (long extent : shape) {
            elements = Math.multiplyExact(elements, extent);
        }
        return elements;
    }
}
