package paretoscope.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// One entry as it unfolds: counted against the bounds, and checked against its checksum at its end.
final class BoundedEntryStream extends FilterInputStream {
    private final ZipLog.Entry entry;
    private final ArchiveBounds bounds;
    private final Tally total;
    private final CRC32 checksum = new CRC32();
    private long count;

    /// Counts what an archive has unfolded into so far.
    static final class Tally {
        private long bytes;
    }

    BoundedEntryStream(InputStream in, ZipLog.Entry entry, ArchiveBounds bounds, Tally total) {
        super(in);
        this.entry = entry;
        this.bounds = bounds;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            checksum.update(into, offset, read);
            count(read);
        } else if (read < 0 && checksum.getValue() != entry.checksum()) {
            throw new IOException("its checksum is wrong");
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return Math.max(read(new byte[Math.clamp(most, 0, 1 << 13)]), 0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws ArchiveBoundExceeded {
        count += read;
        total.bytes += read;
        if (count > bounds.entryBytes()) {
            throw new ArchiveBoundExceeded("its entry " + entry.name() + " unfolds into more than "
                    + (bounds.entryBytes() >> 20) + " MiB");
        }
        if (total.bytes > bounds.totalBytes()) {
            throw new ArchiveBoundExceeded("it unfolds into more than " + (bounds.totalBytes() >> 20) + " MiB");
        }
        if (count > bounds.freeBytes() && count / bounds.ratio() > entry.compressedSize()) {
            throw new ArchiveBoundExceeded("its entry " + entry.name() + " unfolds to more than " + bounds.ratio()
                    + " times its size");
        }
    }
}
