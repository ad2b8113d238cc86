package paretoscope.views.imports;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.SourceFile;

/// The SHA-256 of a file's content, by which it is recognised wherever it lies.
final class FileDigest {
    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

    static String of(SourceFile file, Cancellation cancellation) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        try (var in = file.stream()) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                cancellation.check();
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
