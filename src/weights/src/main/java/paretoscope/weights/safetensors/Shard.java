package paretoscope.weights.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// One safetensors file, mapped.
record Shard(Path file, Header header, MemorySegment mapped) {
    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    static Shard open(Path file, Arena arena) throws UnreadableWeights, IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableWeights(file, "", "there is no such file");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length < LENGTH.byteSize()) {
                throw new UnreadableWeights(file, "", "it has " + length
                        + " bytes, too few for a safetensors file; download it again");
            }
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena);
            return new Shard(file, header(file, mapped), mapped);
        }
    }

    private static Header header(Path file, MemorySegment mapped) throws UnreadableWeights {
        long stated = mapped.get(LENGTH, 0);
        long room = mapped.byteSize() - LENGTH.byteSize();
        if (stated < 2 || stated > BoundedJson.LIMIT) {
            throw new UnreadableWeights(file, "", "it states a header of " + Long.toUnsignedString(stated)
                    + " bytes, which no safetensors file has");
        }
        if (stated > room) {
            throw new UnreadableWeights(file, "", "it states a header of " + stated + " bytes but has " + room
                    + " after the first eight; download it again");
        }
        var text = mapped.asSlice(LENGTH.byteSize(), stated).toArray(ValueLayout.JAVA_BYTE);
        return HeaderReader.read(file, text, LENGTH.byteSize() + stated, mapped.byteSize());
    }

    MemorySegment bytes(String tensor) {
        var info = Objects.requireNonNull(header.tensors().get(tensor));
        return mapped.asSlice(Objects.requireNonNull(header.starts().get(tensor)), info.bytes());
    }
}
