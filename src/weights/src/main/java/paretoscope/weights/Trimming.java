package paretoscope.weights;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import paretoscope.weights.kernel.Lanes;
import paretoscope.weights.tensor.TensorInfo;

/// Finds the magnitude from which on a task vector's numbers stay when only a share of them may.
///
/// Exact and in bounded memory: magnitudes are ranked by their bits, which for floats order as the numbers do, counted
/// in two rounds by their upper and then their lower half. Equal magnitudes at the threshold all stay.
final class Trimming {
    private static final int LOWER_BITS = 16;
    private static final int BINS = 1 << LOWER_BITS;

    private final Sources sources;
    private final int model;
    private final List<Chunk> chunks;
    private final BooleanSupplier cancelled;

    private Trimming(Sources sources, int model, Collection<TensorInfo> tensors, BooleanSupplier cancelled) {
        this.sources = sources;
        this.model = model;
        this.chunks = Chunk.of(tensors);
        this.cancelled = cancelled;
    }

    /// @param model from 0
    /// @param tensors over which magnitudes are ranked together
    /// @param density the share that stays, in (0, 1]
    static float threshold(Sources sources, int model, Collection<TensorInfo> tensors, double density,
            BooleanSupplier cancelled) {
        if (density == 1) {
            return 0;
        }
        return new Trimming(sources, model, tensors, cancelled).threshold(density);
    }

    private float threshold(double density) {
        long numbers = chunks.stream().mapToLong(Chunk::count).sum();
        long wanted = (long) Math.ceil(density * numbers);
        if (wanted == 0) {
            return 0;
        }
        long[] upper = count(bits -> bits >>> LOWER_BITS);
        int bin = binOf(upper, wanted);
        long above = sumAbove(upper, bin);
        long[] lower = count(bits -> bits >>> LOWER_BITS == bin ? bits & (BINS - 1) : -1);
        return Float.intBitsToFloat(bin << LOWER_BITS | binOf(lower, wanted - above));
    }

    private interface Bin {
        /// Where a magnitude's bits are counted; −1 for nowhere.
        int of(int bits);
    }

    private long[] count(Bin bin) {
        var total = new long[BINS];
        Threads.share(chunks.size(), cancelled, RuntimeException.class, () -> {
            var base = new float[Lanes.BLOCK];
            var other = new float[Lanes.BLOCK];
            return number -> {
                long[] counts = count(chunks.get(number), bin, base, other);
                synchronized (total) {
                    for (int i = 0; i < BINS; i++) {
                        total[i] += counts[i];
                    }
                }
            };
        });
        return total;
    }

    private long[] count(Chunk chunk, Bin bin, float[] base, float[] other) {
        var counts = new long[BINS];
        var bytes = sources.bytes(chunk.tensor().name());
        var formats = sources.formats(chunk.tensor().name());
        for (int done = 0; done < chunk.count(); done += Lanes.BLOCK) {
            int size = Math.min(Lanes.BLOCK, chunk.count() - done);
            formats.getFirst().read(bytes.getFirst(), chunk.first() + done, size, base, 0);
            formats.get(model + 1).read(bytes.get(model + 1), chunk.first() + done, size, other, 0);
            for (int i = 0; i < size; i++) {
                int place = bin.of(Float.floatToRawIntBits(Math.abs(other[i] - base[i])));
                if (place >= 0) {
                    counts[place]++;
                }
            }
        }
        return counts;
    }

    /// The highest bin at which the count from above reaches what is wanted.
    private static int binOf(long[] counts, long wanted) {
        long seen = 0;
        for (int bin = BINS - 1; bin > 0; bin--) {
            seen += counts[bin];
            if (seen >= wanted) {
                return bin;
            }
        }
        return 0;
    }

    private static long sumAbove(long[] counts, int bin) {
        long sum = 0;
        for (int i = bin + 1; i < BINS; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
