package paretoscope.ingest.archive;

/// How much an archive may unfold into.
///
/// @param entries number of entries
/// @param entryBytes expanded bytes of one entry
/// @param totalBytes expanded bytes of all that is read
/// @param ratio expanded to compressed bytes of one entry; asked only once an entry has unfolded into `freeBytes`
/// @param freeBytes expanded bytes below which any ratio is taken
public record ArchiveBounds(int entries, long entryBytes, long totalBytes, int ratio, long freeBytes) {
    /// Above the logs of long agent runs, below what fills a disk or an afternoon.
    public static final ArchiveBounds USUAL = new ArchiveBounds(500_000, 4L << 30, 64L << 30, 400, 16L << 20);

    public ArchiveBounds {
        if (entries < 1 || entryBytes < 1 || totalBytes < 1 || ratio < 1 || freeBytes < 0) {
            throw new IllegalArgumentException("bounds are positive, were " + entries + ", " + entryBytes + ", "
                    + totalBytes + ", " + ratio + ", " + freeBytes);
        }
    }
}
