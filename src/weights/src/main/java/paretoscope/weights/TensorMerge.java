package paretoscope.weights;

import java.lang.foreign.MemorySegment;
import java.util.List;
import paretoscope.weights.kernel.Blend;
import paretoscope.weights.kernel.Block;
import paretoscope.weights.kernel.Lanes;
import paretoscope.weights.tensor.FloatFormat;

/// One tensor's merge for one set of coefficients.
///
/// @param bytes the tensor's bytes in every source
/// @param formats its format in every source; the merged numbers get the first, the base's
record TensorMerge(List<MemorySegment> bytes, List<FloatFormat> formats, Blend blend) {
    TensorMerge {
        bytes = List.copyOf(bytes);
        formats = List.copyOf(formats);
    }

    static TensorMerge of(Sources sources, String tensor, Blend blend) {
        return new TensorMerge(sources.bytes(tensor), sources.formats(tensor), blend);
    }

    FloatFormat format() {
        return formats.getFirst();
    }

    /// Merges `count` numbers from the number `first` on; they are written from the start of `into`.
    void merge(long first, int count, MemorySegment into) {
        var lanes = Lanes.of(formats);
        var block = new Block(bytes.size(), lanes);
        for (int done = 0; done < count; done += Lanes.BLOCK) {
            int size = Math.min(Lanes.BLOCK, count - done);
            block.moveTo(first + done, size);
            read(lanes, block, first + done, size);
            blend.mix(block);
            lanes.write(format(), block.merged(), size, into, done);
        }
    }

    private void read(Lanes lanes, Block block, long first, int count) {
        for (int source = 0; source < bytes.size(); source++) {
            if (blend.reads(source)) {
                lanes.read(formats.get(source), bytes.get(source), first, count, block.source(source));
            }
        }
    }
}
