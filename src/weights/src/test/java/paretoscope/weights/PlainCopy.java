package paretoscope.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Reads several files of one size and writes the first one's bytes to another: what a merge cannot do without.
final class PlainCopy {
    private static final int STEP = 2 << 20;

    private PlainCopy() {}

    static void run(List<Path> from, Path to) throws IOException {
        var channels = new ArrayList<FileChannel>();
        try (var out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var file : from) {
                channels.add(FileChannel.open(file, StandardOpenOption.READ));
            }
            long size = channels.getFirst().size();
            Threads.share(Math.toIntExact((size + STEP - 1) / STEP), () -> false, IOException.class, () -> {
                var buffer = ByteBuffer.allocateDirect(STEP);
                return piece -> copy(channels, out, (long) piece * STEP, buffer);
            });
        } finally {
            for (var channel : channels) {
                channel.close();
            }
        }
    }

    private static void copy(List<FileChannel> from, FileChannel to, long start, ByteBuffer buffer) throws IOException {
        for (var channel : from.reversed()) {
            buffer.clear();
            long at = start;
            for (int read = channel.read(buffer, at); read > 0; read = channel.read(buffer, at)) {
                at += read;
            }
        }
        buffer.flip();
        long at = start;
        while (buffer.hasRemaining()) {
            at += to.write(buffer, at);
        }
    }
}
