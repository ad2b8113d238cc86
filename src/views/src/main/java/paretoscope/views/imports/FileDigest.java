package paretoscope.views.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;

/// What a file's content is recognised by wherever it lies: its SHA-256, or where it is so large that this would take
/// longer than reading it, the SHA-256 of two unlike checksums of each mebibyte.
///
/// Checksums can be forged, but a file that passes for another is only not read once more.
final class FileDigest {
    private static final int CHUNK = 1 << 20;
    private static final long LARGE = 64L << 20;

    private FileDigest() {}

    static String of(SourceFile file, Cancellation cancellation) throws IOException {
        boolean large = file.size() >= LARGE;
        var digest = sha256();
        var chunk = new byte[(int) Math.min(CHUNK, Math.max(file.size(), 1))];
        try (var in = file.stream()) {
            for (int read = in.readNBytes(chunk, 0, chunk.length); read > 0; read = in.readNBytes(chunk, 0,
                    chunk.length)) {
                cancellation.check();
                digest.update(large ? checksums(chunk, read) : ByteBuffer.wrap(chunk, 0, read));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer checksums(byte[] chunk, int length) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(chunk, 0, length);
        other.update(chunk, 0, length);
        return ByteBuffer.allocate(3 * Integer.BYTES).putInt((int) one.getValue()).putInt((int) other.getValue())
                .putInt(length).flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
