package paretoscope.weights.safetensors;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The digest by which contents are told apart.
public final class Sha256 {
    private Sha256() {}

    public static String hexOf(byte[] bytes) {
        return HexFormat.of().formatHex(begin().digest(bytes));
    }

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
