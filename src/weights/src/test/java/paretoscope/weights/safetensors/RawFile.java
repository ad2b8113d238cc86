package paretoscope.weights.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A safetensors file put together by hand, so that it can be wrong.
final class RawFile {
    private RawFile() {}

    static Path write(Path file, String header, int numberBytes) throws IOException {
        return Files.write(file, bytes(header, numberBytes));
    }

    static byte[] bytes(String header, int numberBytes) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(8 + text.length + numberBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        for (int i = 0; i < numberBytes; i++) {
            bytes.put((byte) i);
        }
        return bytes.array();
    }
}
