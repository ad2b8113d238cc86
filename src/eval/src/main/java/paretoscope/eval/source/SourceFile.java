package paretoscope.eval.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A file offered for import, with its head read once for all the importers that look at it.
public final class SourceFile {
    /// How much of a file a probe may look at.
    public static final int HEAD_BYTES = 64 * 1024;

    private final Path path;
    private final String displayName;
    private final long size;
    private final byte[] head;
    private final Map<Class<?>, Object> seen = new ConcurrentHashMap<>();

    private SourceFile(Path path, String displayName, long size, byte[] head) {
        this.path = path;
        this.displayName = displayName;
        this.size = size;
        this.head = head;
    }

    /// Opens a file under the name a user knows it by.
    ///
    /// @param displayName the path relative to what the user named, with forward slashes
    public static SourceFile open(Path path, String displayName) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return new SourceFile(path, displayName, Files.size(path), in.readNBytes(HEAD_BYTES));
        }
    }

    /// Opens a file under its own name.
    public static SourceFile open(Path path) throws IOException {
        return open(path, String.valueOf(path.getFileName()));
    }

    public Path path() {
        return path;
    }

    /// The path as shown to the user, relative to the folder that was named, with forward slashes.
    public String displayName() {
        return displayName;
    }

    /// The last part of the path.
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /// Size in bytes.
    public long size() {
        return size;
    }

    /// Up to [#HEAD_BYTES] bytes from the start; shared, not to be changed.
    public byte[] head() {
        return head;
    }

    /// The head as text, without a byte order mark; bytes that are not UTF-8 become replacement characters, unless a
    /// mark says that they are UTF-16, as Windows' shell writes what it redirects to a file.
    public String headText() {
        var text = new String(head, encoding());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Charset encoding() {
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /// What somebody makes of this file's head, worked out once for all importers that ask the same; of a kind of its
    /// own for each way of looking.
    public <T> T once(Class<T> kind, Function<SourceFile, T> look) {
        return kind.cast(seen.computeIfAbsent(kind, _ -> look.apply(this)));
    }

    /// Whether the head is the whole file.
    public boolean headIsWhole() {
        return head.length == size;
    }

    /// The first byte that is not white space or a byte order mark, or -1; of UTF-16 the first character, where it is
    /// an ASCII one.
    public int firstByte() {
        if (!encoding().equals(StandardCharsets.UTF_8)) {
            var text = headText().stripLeading();
            return text.isEmpty() ? -1 : Math.min(text.charAt(0), 0xFF);
        }
        for (int i = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0; i < head.length; i++) {
            int value = head[i] & 0xFF;
            if (value != ' ' && value != '\t' && value != '\n' && value != '\r') {
                return value;
            }
        }
        return -1;
    }

    /// Whether the file begins with these bytes.
    public boolean startsWith(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// A buffered stream from the start of the file.
    public InputStream stream() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    @Override
    public String toString() {
        return displayName;
    }
}
