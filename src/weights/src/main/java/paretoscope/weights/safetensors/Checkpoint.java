package paretoscope.weights.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import paretoscope.weights.tensor.TensorInfo;

/// The weights of a model, mapped into memory. Nothing but the headers is read until it is asked for.
///
/// May be used by several threads. After [#close] nothing may be read any more.
public final class Checkpoint implements AutoCloseable {
    private final Path path;
    private final Arena arena;
    private final List<Shard> shards;
    private final Map<String, Shard> shardOf = new LinkedHashMap<>();
    private final SequencedMap<String, TensorInfo> tensors = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private Checkpoint(Path path, Arena arena, List<Shard> shards) throws UnreadableWeights {
        this.path = path;
        this.arena = arena;
        this.shards = List.copyOf(shards);
        for (var shard : shards) {
            add(shard);
        }
    }

    /// @param path a `.safetensors` file, a `.safetensors.index.json`, or a folder that holds one of them
    public static Checkpoint open(Path path) throws UnreadableWeights, IOException {
        if (!Files.exists(path)) {
            throw new UnreadableWeights(path, "", "there is no such file");
        }
        var start = Files.isDirectory(path) ? CheckpointFiles.in(path) : path;
        var arena = Arena.ofShared();
        try {
            return ShardIndex.names(start)
                    ? sharded(path, ShardIndex.read(start), arena)
                    : new Checkpoint(path, arena, List.of(Shard.open(start, arena)));
        } catch (UnreadableWeights | IOException | RuntimeException | Error failed) {
            arena.close();
            throw failed;
        }
    }

    private static Checkpoint sharded(Path path, ShardIndex index, Arena arena) throws UnreadableWeights, IOException {
        var shards = new ArrayList<Shard>();
        for (var name : new LinkedHashSet<>(index.fileOfTensor().values())) {
            shards.add(Shard.open(index.file().resolveSibling(name), arena));
        }
        var checkpoint = new Checkpoint(path, arena, shards);
        checkpoint.compareWith(index);
        return checkpoint;
    }

    private void add(Shard shard) throws UnreadableWeights {
        for (var tensor : shard.header().tensors().values()) {
            if (tensors.putIfAbsent(tensor.name(), tensor) != null) {
                throw new UnreadableWeights(shard.file(), tensor.name(), "another shard holds it too");
            }
            shardOf.put(tensor.name(), shard);
        }
        metadata.putAll(shard.header().metadata());
    }

    private void compareWith(ShardIndex index) throws UnreadableWeights {
        for (var entry : index.fileOfTensor().entrySet()) {
            var shard = shardOf.get(entry.getKey());
            if (shard == null || !shard.file().endsWith(entry.getValue())) {
                throw new UnreadableWeights(index.file(), entry.getKey(), entry.getValue() + " does not hold it");
            }
        }
        for (var name : tensors.keySet()) {
            if (!index.fileOfTensor().containsKey(name)) {
                throw new UnreadableWeights(index.file(), name, "a shard holds it but the index does not name it");
            }
        }
    }

    /// What [#open] was given.
    public Path path() {
        return path;
    }

    /// The files that hold the numbers.
    public List<Path> files() {
        return shards.stream().map(Shard::file).toList();
    }

    /// All tensors by name, in the order in which their numbers lie in the files.
    public SequencedMap<String, TensorInfo> tensors() {
        return Collections.unmodifiableSequencedMap(tensors);
    }

    /// What the files say about themselves beside their tensors.
    public Map<String, String> metadata() {
        return Collections.unmodifiableMap(metadata);
    }

    /// SHA-256 in hexadecimal over all names, formats, shapes and numbers: the same for the same weights, however they are
    /// cut into files and whatever else the files say. Reads everything.
    ///
    /// @throws java.util.concurrent.CancellationException when `cancelled` answers yes
    public String digest(BooleanSupplier cancelled) {
        return ContentDigest.of(this, cancelled);
    }

    /// A tensor's bytes as they lie in the file, little-endian, read-only; valid until the checkpoint is closed.
    public MemorySegment bytes(String tensor) {
        return shard(tensor).bytes(tensor);
    }

    /// A tensor's numbers as floats.
    ///
    /// @param into at least as long as the tensor has elements
    /// @throws IllegalArgumentException for a tensor that is not there or not of a format that can be merged
    public void read(String tensor, float[] into) {
        var info = shard(tensor).header().tensors().get(tensor);
        var format = info.dtype().format().orElseThrow(() -> new IllegalArgumentException(tensor + " holds " + info
                .dtype() + ", which is not read as floats"));
        format.read(bytes(tensor), 0, Math.toIntExact(info.elements()), into, 0);
    }

    private Shard shard(String tensor) {
        var shard = shardOf.get(tensor);
        if (shard == null) {
            throw new IllegalArgumentException(path + " has no tensor " + tensor);
        }
        return shard;
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
