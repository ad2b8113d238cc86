package paretoscope.weights;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.tensor.TensorInfo;

/// Carries out a merge into a file, piece by piece.
final class MergeRun {
    private final CheckpointWriter writer;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private final long total;
    private final AtomicLong written = new AtomicLong();

    /// @param total bytes of all tensors
    MergeRun(CheckpointWriter writer, long total, DoubleConsumer progress, BooleanSupplier cancelled) {
        this.writer = writer;
        this.total = total;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /// Writes tensors that are merged.
    void merge(Map<TensorInfo, TensorMerge> merges) throws IOException {
        var chunks = Chunk.of(merges.keySet());
        Threads.share(chunks.size(), cancelled, IOException.class, () -> {
            var buffer = Arena.ofAuto().allocate((long) Chunk.SIZE * Float.BYTES, Long.BYTES);
            return number -> merge(chunks.get(number), merges.get(chunks.get(number).tensor()), buffer);
        });
    }

    private void merge(Chunk chunk, TensorMerge merge, MemorySegment buffer) throws IOException {
        merge.merge(chunk.first(), chunk.count(), buffer);
        int width = merge.format().bytes();
        write(chunk.tensor(), chunk.first() * width, buffer.asSlice(0, (long) chunk.count() * width));
    }

    /// Writes tensors that are taken over as they are.
    void copy(List<TensorInfo> tensors, Sources sources) throws IOException {
        for (var tensor : tensors) {
            var bytes = sources.base().bytes(tensor.name());
            for (long at = 0; at < bytes.byteSize(); at += Chunk.SIZE) {
                write(tensor, at, bytes.asSlice(at, Math.min(Chunk.SIZE, bytes.byteSize() - at)));
            }
        }
    }

    private void write(TensorInfo tensor, long offset, MemorySegment piece) throws IOException {
        writer.write(tensor.name(), offset, piece);
        progress.accept((double) written.addAndGet(piece.byteSize()) / total);
    }
}
