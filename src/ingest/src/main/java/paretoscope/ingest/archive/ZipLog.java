package paretoscope.ingest.archive;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;

/// A zip archive read through its central directory, entry by entry, within bounds.
///
/// The directory decides what is in the archive: bytes that an entry left behind when it was rewritten in place are
/// dead, and of two entries with one name the later counts. Stored, deflated and zstd entries (method 93, any number of
/// frames) are read.
public final class ZipLog implements AutoCloseable {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ZSTD = 93;

    private final SourceFile file;
    private final ArchiveBounds bounds;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries;
    private final BoundedEntryStream.Tally total = new BoundedEntryStream.Tally();

    private ZipLog(SourceFile file, ArchiveBounds bounds, ZipFile zip, Map<String, ZipArchiveEntry> entries) {
        this.file = file;
        this.bounds = bounds;
        this.zip = zip;
        this.entries = entries;
    }

    /// An entry: its name, and what the directory says of it.
    public record Entry(String name, int method, long size, long compressedSize, long checksum) {}

    /// Whether a file begins as a zip archive does.
    public static boolean recognises(SourceFile file) {
        return file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6);
    }

    /// Opens an archive within the usual bounds.
    public static ZipLog open(SourceFile file) throws IOException, UnreadableSource {
        return open(file, ArchiveBounds.USUAL);
    }

    /// Opens an archive.
    ///
    /// @throws UnreadableSource when it is cut short, damaged, or has too many entries
    public static ZipLog open(SourceFile file, ArchiveBounds bounds) throws IOException, UnreadableSource {
        var channel = Files.newByteChannel(file.path());
        try {
            return open(file, bounds, channel);
        } catch (IOException | RuntimeException | UnreadableSource failed) {
            channel.close();
            throw failed;
        }
    }

    private static ZipLog open(SourceFile file, ArchiveBounds bounds, SeekableByteChannel channel)
            throws IOException, UnreadableSource {
        var stated = CentralDirectoryCount.of(channel);
        if (stated.isEmpty()) {
            throw unreadable(file, "the archive ends before its index", "copy the file again");
        }
        if (stated.getAsLong() > bounds.entries()) {
            throw unreadable(file, "the archive has " + stated.getAsLong() + " entries, more than " + bounds.entries(),
                    "open the logs it holds one by one");
        }
        channel.position(0);
        try {
            var zip = ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
            return new ZipLog(file, bounds, zip, directory(file, bounds, zip));
        } catch (IOException | RuntimeException damaged) {
            var trouble = unreadable(file, "the archive's index is damaged", "copy the file again");
            trouble.initCause(damaged);
            throw trouble;
        }
    }

    private static Map<String, ZipArchiveEntry> directory(SourceFile file, ArchiveBounds bounds, ZipFile zip)
            throws UnreadableSource {
        var byName = new LinkedHashMap<String, ZipArchiveEntry>();
        long compressed = 0;
        int count = 0;
        for (var all = zip.getEntries(); all.hasMoreElements();) {
            var entry = all.nextElement();
            byName.put(entry.getName(), entry);
            compressed += Math.max(entry.getCompressedSize(), 0);
            if (++count > bounds.entries() || compressed > file.size()) {
                throw unreadable(file,
                        count > bounds.entries()
                                ? "the archive has more than " + bounds.entries() + " entries"
                                : "the archive's entries overlap",
                        "do not trust this file");
            }
        }
        return byName;
    }

    private static UnreadableSource unreadable(SourceFile file, String found, String advice) {
        return new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, found, advice);
    }

    /// The entries in the order of the directory.
    public List<Entry> entries() {
        return entries.values().stream().map(ZipLog::described).toList();
    }

    /// The entry of this name.
    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name)).map(ZipLog::described);
    }

    private static Entry described(ZipArchiveEntry entry) {
        return new Entry(entry.getName(), entry.getMethod(), entry.getSize(), entry.getCompressedSize(),
                entry.getCrc());
    }

    /// The contents of an entry. Reading it fails with an [ArchiveBoundExceeded] when it unfolds too far, and with
    /// another [IOException] when it is damaged.
    public InputStream open(Entry entry) throws IOException {
        var known = entries.get(entry.name());
        if (known == null) {
            throw new IllegalArgumentException("no entry " + entry.name());
        }
        return new BoundedEntryStream(unfolded(raw(known), known.getMethod()), entry, bounds, total);
    }

    private InputStream raw(ZipArchiveEntry entry) throws IOException {
        try {
            var raw = zip.getRawInputStream(entry);
            if (raw == null) {
                throw new IOException("its contents are not where the index says");
            }
            return new BufferedInputStream(raw, 1 << 14);
        } catch (RuntimeException damaged) {
            throw new IOException("its contents are not where the index says", damaged);
        }
    }

    private static InputStream unfolded(InputStream raw, int method) throws IOException {
        return switch (method) {
            case STORED -> raw;
            case DEFLATED -> new Inflating(raw);
            case ZSTD -> new ZstdInputStream(raw);
            default -> throw new IOException("it is compressed with method " + method + ", which is not read here");
        };
    }

    /// The reason an entry could not be read, for its reader.
    public UnreadableSource bomb(ArchiveBoundExceeded exceeded) {
        return new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, exceeded.getMessage(),
                "do not trust this file", exceeded);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream raw) {
            super(raw, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
