package paretoscope.weights.tensor;

/// The number formats that can be merged.
public enum FloatFormat {
    /// IEEE 754 binary32.
    F32(4),
    /// IEEE 754 binary16.
    F16(2),
    /// The upper half of a binary32: its range, 8 significant bits.
    BF16(2);

    private final int bytes;

    FloatFormat(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }
}
