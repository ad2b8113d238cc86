package paretoscope.ingest.table.profile;

/// A 64-bit hash of texts (FNV-1a, Fowler, Noll and Vo), for telling many of them apart without keeping them.
public final class TextHash {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TextHash() {}

    public static long of(String text) {
        return with(START, text);
    }

    /// The hash of what was hashed before, followed by another text.
    public static long with(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return (hash ^ 0xFFFF) * PRIME;
    }

    /// The hash of nothing, to start from.
    public static long start() {
        return START;
    }
}
