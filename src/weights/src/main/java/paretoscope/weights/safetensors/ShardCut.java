package paretoscope.weights.safetensors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paretoscope.weights.tensor.TensorInfo;

/// Which tensors go into which file, under the names that the Hugging Face libraries look for.
final class ShardCut {
    private ShardCut() {}

    /// File names with their tensors, in order. A tensor larger than a shard gets a file of its own.
    static Map<String, List<TensorInfo>> of(Output output, Collection<TensorInfo> tensors) {
        if (output.single()) {
            return Map.of(String.valueOf(output.path().getFileName()), List.copyOf(tensors));
        }
        var shards = cut(tensors, output.shardBytes());
        var files = new LinkedHashMap<String, List<TensorInfo>>();
        for (var shard : shards) {
            files.put(name(files.size() + 1, shards.size()), shard);
        }
        return files;
    }

    private static List<List<TensorInfo>> cut(Collection<TensorInfo> tensors, long limit) {
        var shards = new ArrayList<List<TensorInfo>>();
        shards.add(new ArrayList<>());
        long filled = 0;
        for (var tensor : tensors) {
            if (filled > 0 && filled + tensor.bytes() > limit) {
                shards.add(new ArrayList<>());
                filled = 0;
            }
            shards.getLast().add(tensor);
            filled += tensor.bytes();
        }
        return shards;
    }

    private static String name(int number, int of) {
        return of == 1 ? "model.safetensors" : String.format(Locale.ROOT, "model-%05d-of-%05d.safetensors", number, of);
    }
}
