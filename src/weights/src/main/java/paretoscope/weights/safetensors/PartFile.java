package paretoscope.weights.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written beside its place and moved there when it is complete.
final class PartFile {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private boolean published;

    private PartFile(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
    }

    static PartFile beside(Path target) throws IOException {
        var folder = target.toAbsolutePath().getParent();
        var part = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
        return new PartFile(target, part, FileChannel.open(part, StandardOpenOption.WRITE));
    }

    /// Writes all bytes at a place; by several threads at once where the places differ.
    void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /// Puts the file in its place.
    void publish() throws IOException {
        channel.close();
        OpenToAll.apply(part);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        published = true;
    }

    /// Takes the file away again, whether it is in its place or not.
    void withdraw() throws IOException {
        channel.close();
        Files.deleteIfExists(published ? target : part);
    }
}
