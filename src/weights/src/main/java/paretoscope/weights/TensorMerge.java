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
        var block = new Block(bytes.size());
        var lanes = Lanes.of(formats, Lanes.BLOCK);
        int done = 0;
        for (; done + Lanes.BLOCK <= count; done += Lanes.BLOCK) {
            merge(block, lanes, first, done, Lanes.BLOCK, into);
        }
        if (done < count) {
            merge(block, Lanes.of(formats, count - done), first, done, count - done, into);
        }
    }

    private void merge(Block block, Lanes lanes, long first, int done, int count, MemorySegment into) {
        block.moveTo(first + done, count, lanes);
        for (int source = 0; source < bytes.size(); source++) {
            if (blend.reads(source)) {
                lanes.read(formats.get(source), bytes.get(source), first + done, block.source(source));
            }
        }
        blend.mix(block);
        lanes.write(format(), block.result(), into, done);
    }
}
