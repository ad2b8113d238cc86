package paretoscope.views.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
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
    private static final int CHECKSUMS = 3 * Integer.BYTES;
    private static final ThreadLocal<ByteBuffer> ROOM = ThreadLocal.withInitial(() -> ByteBuffer.allocateDirect(CHUNK));

    private FileDigest() {}

    static String of(SourceFile file, Cancellation cancellation) throws IOException {
        var digest = sha256();
        if (file.size() >= LARGE) {
            digest.update(checksums(file, cancellation));
            return HexFormat.of().formatHex(digest.digest());
        }
        var chunk = new byte[(int) Math.min(CHUNK, Math.max(file.size(), 1))];
        try (var in = file.stream()) {
            for (int read = in.readNBytes(chunk, 0, chunk.length); read > 0; read = in.readNBytes(chunk, 0,
                    chunk.length)) {
                cancellation.check();
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The checksums of all chunks, on all processors.
    private static byte[] checksums(SourceFile file, Cancellation cancellation) throws IOException {
        int chunks = Math.toIntExact(Math.ceilDiv(file.size(), CHUNK));
        var checksums = new byte[chunks * CHECKSUMS];
        try (var channel = FileChannel.open(file.path())) {
            IntStream.range(0, chunks).parallel().forEach(number -> {
                cancellation.check();
                var chunk = chunk(channel, number);
                ByteBuffer.wrap(checksums, number * CHECKSUMS, CHECKSUMS).put(checksums(chunk));
            });
            return checksums;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ByteBuffer chunk(FileChannel channel, int number) {
        var chunk = ROOM.get().clear();
        try {
            long from = (long) number * CHUNK;
            for (int read = 0; read >= 0 && chunk.hasRemaining();) {
                read = channel.read(chunk, from + chunk.position());
            }
            return chunk.flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer checksums(ByteBuffer chunk) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(chunk);
        other.update(chunk.rewind());
        return ByteBuffer.allocate(CHECKSUMS).putInt((int) one.getValue()).putInt((int) other.getValue())
                .putInt(chunk.limit()).flip();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
