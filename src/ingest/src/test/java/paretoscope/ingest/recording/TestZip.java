package paretoscope.ingest.recording;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes small zip archives byte by byte, with any method and any lie in their headers.
public final class TestZip {
    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    public TestZip stored(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return raw(name, 0, bytes, bytes.length, checksum(bytes));
    }

    public TestZip deflated(String name, String text) {
        return deflated(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestZip deflated(String name, byte[] bytes) {
        try (var deflater = new Deflater(6, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return raw(name, 8, out.toByteArray(), bytes.length, checksum(bytes));
        }
    }

    /// One entry of several zstd frames.
    public TestZip zstd(String name, byte[]... frames) {
        var packed = new ByteArrayOutputStream();
        var plain = new ByteArrayOutputStream();
        for (var frame : frames) {
            packed.writeBytes(Zstd.compress(frame));
            plain.writeBytes(frame);
        }
        return raw(name, 93, packed.toByteArray(), plain.size(), checksum(plain.toByteArray()));
    }

    /// An entry with whatever its headers shall claim.
    public TestZip raw(String name, int method, byte[] packed, long size, long checksum) {
        int offset = contents.size();
        var label = name.getBytes(StandardCharsets.UTF_8);
        contents.writeBytes(little(30).putInt(0x04034b50).putShort((short) 63).putShort((short) 0x800)
                .putShort((short) method).putInt(0).putInt((int) checksum).putInt(packed.length).putInt((int) size)
                .putShort((short) label.length).putShort((short) 0).array());
        contents.writeBytes(label);
        contents.writeBytes(packed);
        directory.writeBytes(little(46).putInt(0x02014b50).putShort((short) 63).putShort((short) 63)
                .putShort((short) 0x800).putShort((short) method).putInt(0).putInt((int) checksum)
                .putInt(packed.length).putInt((int) size).putShort((short) label.length).putInt(0).putShort((short) 0)
                .putShort((short) 0).putInt(0).putInt(offset).array());
        directory.writeBytes(label);
        count++;
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(contents.toByteArray());
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22).putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count)
                .putInt(directory.size()).putInt(contents.size()).putShort((short) 0).array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
