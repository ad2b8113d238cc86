package paretoscope.merge.evaluate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The initializers of an ONNX file, read from its protocol buffers without a library: the runtime replaces initializers
/// by name but never says which there are.
///
/// Fields, from onnx.proto: `ModelProto.graph` 7, `GraphProto.initializer` 5, `TensorProto.dims` 1, `data_type` 2, `name`
/// 8. Nothing else is looked at, and lengths are checked before they are followed.
final class OnnxInitializers {
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int NAME = 8;

    private OnnxInitializers() {}

    /// By name, in the file's order.
    ///
    /// @throws IllegalArgumentException when it is no protocol buffer
    static SequencedMap<String, Initializer> of(ByteBuffer model) {
        var found = new LinkedHashMap<String, Initializer>();
        var fields = new Fields(model.duplicate());
        while (fields.next()) {
            if (fields.is(GRAPH)) {
                var graph = new Fields(fields.bytes());
                while (graph.next()) {
                    if (graph.is(INITIALIZER)) {
                        var tensor = tensor(new Fields(graph.bytes()));
                        found.put(tensor.name(), tensor);
                    }
                }
            }
        }
        return found;
    }

    private static Initializer tensor(Fields fields) {
        var shape = new ArrayList<Long>();
        int type = 0;
        var name = "";
        while (fields.next()) {
            switch (fields.number) {
                case DIMS -> shape.addAll(fields.numbers());
                case DATA_TYPE -> type = (int) fields.value;
                case NAME -> name = StandardCharsets.UTF_8.decode(fields.bytes()).toString();
                default -> {
                }
            }
        }
        return new Initializer(name, type, List.copyOf(shape));
    }

    /// The fields of one message, one after the other.
    private static final class Fields {
        private static final int VARINT = 0;
        private static final int FIXED64 = 1;
        private static final int LENGTH = 2;
        private static final int FIXED32 = 5;

        private final ByteBuffer bytes;
        private int number;
        private long value;
        private ByteBuffer content = ByteBuffer.allocate(0);
        private boolean isContent;

        Fields(ByteBuffer bytes) {
            this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        }

        boolean next() {
            if (!bytes.hasRemaining()) {
                return false;
            }
            long key = varint(bytes);
            number = (int) (key >>> 3);
            isContent = (key & 7) == LENGTH;
            switch ((int) (key & 7)) {
                case VARINT -> value = varint(bytes);
                case FIXED64 -> value = skip(Long.BYTES);
                case FIXED32 -> value = skip(Integer.BYTES);
                case LENGTH -> content = content(varint(bytes));
                default -> throw new IllegalArgumentException("it is not an ONNX file");
            }
            return true;
        }

        boolean is(int wanted) {
            return number == wanted && isContent;
        }

        ByteBuffer bytes() {
            return isContent ? content : ByteBuffer.allocate(0);
        }

        /// Repeated numbers come one by one or packed.
        List<Long> numbers() {
            if (!isContent) {
                return List.of(value);
            }
            var packed = new ArrayList<Long>();
            while (content.hasRemaining()) {
                packed.add(varint(content));
            }
            return packed;
        }

        private long skip(int count) {
            content(count);
            return 0;
        }

        private ByteBuffer content(long length) {
            if (length < 0 || length > bytes.remaining()) {
                throw new IllegalArgumentException("it is not an ONNX file, or it is cut off");
            }
            var slice = bytes.slice(bytes.position(), (int) length);
            bytes.position(bytes.position() + (int) length);
            return slice;
        }

        private static long varint(ByteBuffer from) {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE && from.hasRemaining(); shift += 7) {
                byte next = from.get();
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("it is not an ONNX file, or it is cut off");
        }
    }
}
