package paretoscope.weights.safetensors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import paretoscope.weights.tensor.TensorInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A file to be written: its head, and where each tensor's numbers go.
///
/// The head is padded so that numbers start at a multiple of eight bytes, and wider numbers stand before narrower ones,
/// so that every tensor lies aligned.
///
/// @param starts in bytes from the start of the file
record ShardLayout(byte[] head, Map<String, Long> starts, long length) {
    private static final int ALIGNMENT = 8;

    static ShardLayout of(Collection<TensorInfo> tensors, Map<String, String> metadata) {
        var ordered = new ArrayList<>(tensors);
        ordered.sort(Comparator.comparingInt((TensorInfo tensor) -> tensor.dtype().bits().orElse(0)).reversed());
        byte[] head = head(ordered, metadata);
        var starts = new HashMap<String, Long>();
        long at = head.length;
        for (var tensor : ordered) {
            starts.put(tensor.name(), at);
            at += tensor.bytes();
        }
        return new ShardLayout(head, Map.copyOf(starts), at);
    }

    private static byte[] head(List<TensorInfo> tensors, Map<String, String> metadata) {
        var text = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            writeMetadata(json, metadata);
            long begin = 0;
            for (var tensor : tensors) {
                writeEntry(json, tensor, begin);
                begin += tensor.bytes();
            }
            json.writeEndObject();
        }
        int length = (text.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        text.writeBytes(" ".repeat(length - text.size()).getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(Long.BYTES + length).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(text
                .toByteArray()).array();
    }

    private static void writeMetadata(JsonGenerator json, Map<String, String> metadata) {
        if (metadata.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("__metadata__");
        metadata.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> json.writeStringProperty(entry
                .getKey(), entry.getValue()));
        json.writeEndObject();
    }

    private static void writeEntry(JsonGenerator json, TensorInfo tensor, long begin) {
        json.writeObjectPropertyStart(tensor.name());
        json.writeStringProperty("dtype", tensor.dtype().name());
        json.writeArrayPropertyStart("shape");
        tensor.shape().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeArrayPropertyStart("data_offsets");
        json.writeNumber(begin);
        json.writeNumber(begin + tensor.bytes());
        json.writeEndArray();
        json.writeEndObject();
    }
}
