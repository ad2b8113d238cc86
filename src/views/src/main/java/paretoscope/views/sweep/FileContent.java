package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import paretoscope.compute.job.Cancellation;

/// What a file or a folder holds, as a SHA-256 in hexadecimal: the same wherever it lies.
final class FileContent {
    private static final int CHUNK = 1 << 16;

    private FileContent() {}

    static String digest(Path path, Cancellation cancellation) throws IOException {
        var digest = sha256();
        if (Files.isDirectory(path)) {
            try (var files = Files.walk(path)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(path.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
                    add(file, digest, cancellation);
                }
            }
        } else {
            add(path, digest, cancellation);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The digest of a text.
    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(Path file, MessageDigest digest, Cancellation cancellation) throws IOException {
        var chunk = new byte[CHUNK];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                cancellation.check();
                digest.update(chunk, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
