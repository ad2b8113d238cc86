package paretoscope.weights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import paretoscope.weights.tensor.TensorInfo;

/// A run of numbers of one tensor: what a thread takes on at once.
record Chunk(TensorInfo tensor, long first, int count) {
    /// Numbers in a full chunk: 4 MiB as floats, large enough to be written in one go.
    static final int SIZE = 1 << 20;

    static List<Chunk> of(Collection<TensorInfo> tensors) {
        var chunks = new ArrayList<Chunk>();
        for (var tensor : tensors) {
            long elements = tensor.elements();
            for (long first = 0; first < elements; first += SIZE) {
                chunks.add(new Chunk(tensor, first, (int) Math.min(SIZE, elements - first)));
            }
        }
        return chunks;
    }
}
