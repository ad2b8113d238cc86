package paretoscope.weights.safetensors;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import paretoscope.weights.tensor.TensorInfo;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a checkpoint whose tensors are known beforehand, in any order and by several threads.
///
/// Nothing appears under its own name before [#commit]; what is closed without it leaves nothing behind.
public final class CheckpointWriter implements AutoCloseable {
    private static final String INDEX = "model.safetensors.index.json";

    private final List<PartFile> parts = new ArrayList<>();
    private final Map<String, PartFile> partOf = new HashMap<>();
    private final Map<String, Long> startOf = new HashMap<>();
    private final Map<String, String> fileOf = new LinkedHashMap<>();
    private final Path folder;
    private final long bytes;
    private boolean committed;

    private CheckpointWriter(Output output, long bytes) {
        this.folder = output.single() ? parent(output.path()) : output.path();
        this.bytes = bytes;
    }

    /// @param inputs files that must stay as they are
    /// @throws IOException where there is no room, or the output would replace an input
    public static CheckpointWriter create(Output output, Collection<TensorInfo> tensors, Collection<Path> inputs)
            throws IOException {
        long bytes = tensors.stream().mapToLong(TensorInfo::bytes).sum();
        var writer = new CheckpointWriter(output, bytes);
        writer.protect(output, inputs);
        Files.createDirectories(writer.folder);
        writer.requireRoom();
        try {
            writer.begin(output, ShardCut.of(output, tensors));
        } catch (IOException | RuntimeException | Error failed) {
            writer.closeAfter(failed);
            throw failed;
        }
        return writer;
    }

    /// Writes a piece of a tensor, from the byte `offset` of the tensor on.
    public void write(String tensor, long offset, MemorySegment piece) throws IOException {
        var start = startOf.get(tensor);
        if (start == null) {
            throw new IllegalArgumentException("the checkpoint was begun without tensor " + tensor);
        }
        partOf.get(tensor).write(piece.asByteBuffer(), start + offset);
    }

    /// Puts all files in their places, the index last.
    public void commit() throws IOException {
        if (parts.size() > 1) {
            var index = part(folder.resolve(INDEX));
            index.write(ByteBuffer.wrap(indexText()), 0);
        }
        for (var part : parts) {
            part.publish();
        }
        committed = true;
    }

    /// Takes everything away again that was written without being committed as a whole.
    @Override
    public void close() throws IOException {
        if (committed) {
            return;
        }
        for (var part : parts) {
            part.withdraw();
        }
    }

    private void begin(Output output, Map<String, List<TensorInfo>> files) throws IOException {
        for (var file : files.entrySet()) {
            var layout = ShardLayout.of(file.getValue(), output.metadata());
            var part = part(folder.resolve(file.getKey()));
            part.write(ByteBuffer.wrap(layout.head()), 0);
            startOf.putAll(layout.starts());
            for (var tensor : file.getValue()) {
                partOf.put(tensor.name(), part);
                fileOf.put(tensor.name(), file.getKey());
            }
        }
    }

    private PartFile part(Path target) throws IOException {
        var part = PartFile.beside(target);
        parts.add(part);
        return part;
    }

    /// A file of another merge may be replaced, an input never. A folder with an input in it is left alone altogether,
    /// since a new index beside it would change what the folder means.
    private void protect(Output output, Collection<Path> inputs) throws IOException {
        for (var input : inputs) {
            boolean taken = output.single() ? same(output.path(), input) : same(folder, parent(input));
            if (taken) {
                throw new IOException(
                        "The merged model would overwrite " + input + ", one of the models it is made of; "
                                + "choose another place than " + output.path() + ".");
            }
        }
        if (!output.single() && Files.exists(folder.resolve(INDEX))) {
            throw new IOException(folder + " already holds a model in shards; choose an empty folder.");
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new IOException("The merged model needs " + bytes + " bytes in " + folder + ", where " + free
                    + " are free; make room or choose another place.");
        }
    }

    private byte[] indexText() {
        var text = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("metadata");
            json.writeNumberProperty("total_size", bytes);
            json.writeEndObject();
            json.writeObjectPropertyStart("weight_map");
            fileOf.forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toByteArray();
    }

    private void closeAfter(Throwable failed) {
        try {
            close();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
