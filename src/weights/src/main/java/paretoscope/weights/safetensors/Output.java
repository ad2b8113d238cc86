package paretoscope.weights.safetensors;

import java.nio.file.Path;
import java.util.Map;

/// Where a checkpoint is written to, and in how large pieces.
///
/// @param path a `.safetensors` file, which holds everything; or a folder, which gets `model.safetensors`, or shards and
///         their index where one file would exceed `shardBytes`
/// @param shardBytes the most bytes of numbers in one file of a folder
/// @param metadata what is written beside the tensors, such as `format` = `pt`
public record Output(Path path, long shardBytes, Map<String, String> metadata) {
    /// As large as the Hugging Face libraries make them by default.
    public static final long USUAL_SHARD_BYTES = 5_000_000_000L;

    public Output {
        metadata = Map.copyOf(metadata);
        if (shardBytes < 1) {
            throw new IllegalArgumentException("a shard holds at least one byte, got " + shardBytes);
        }
    }

    /// With the usual shards, marked as PyTorch's weights as the Hugging Face libraries expect.
    public static Output to(Path path) {
        return new Output(path, USUAL_SHARD_BYTES, Map.of("format", "pt"));
    }

    /// Whether everything goes into one file of this name.
    public boolean single() {
        return String.valueOf(path.getFileName()).endsWith(".safetensors");
    }
}
