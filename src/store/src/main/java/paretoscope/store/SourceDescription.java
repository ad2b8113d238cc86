package paretoscope.store;

/// A file about to be imported: where it lies, the name the user knows it by, its digest, and who reads it.
///
/// @param path absolute and normalised, by which a grown file is recognised
/// @param sha256 of the whole file, in lower-case hexadecimal
/// @param size in bytes
public record SourceDescription(String path, String displayName, String sha256, long size, String tool,
        int importerVersion) {
    public SourceDescription {
        if (sha256.isBlank()) {
            throw new IllegalArgumentException("a source needs its digest: " + path);
        }
    }
}
