package paretoscope.weights.tensor;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A number format as a file names it. Formats this program has never heard of are kept under their names, so that a
/// checkpoint can be listed and copied; only those with a [FloatFormat] can be merged.
public record Dtype(String name) {
    public static final Dtype F32 = new Dtype("F32");
    public static final Dtype F16 = new Dtype("F16");
    public static final Dtype BF16 = new Dtype("BF16");

    private static final Map<String, Integer> BITS = Map.ofEntries(Map.entry("BOOL", 8), Map.entry("U8", 8),
            Map.entry("I8", 8), Map.entry("F8_E5M2", 8), Map.entry("F8_E4M3", 8), Map.entry("F8_E8M0", 8),
            Map.entry("F8_E4M3FNUZ", 8), Map.entry("F8_E5M2FNUZ", 8), Map.entry("F4", 4), Map.entry("F6_E2M3", 6),
            Map.entry("F6_E3M2", 6), Map.entry("I16", 16), Map.entry("U16", 16), Map.entry("F16", 16),
            Map.entry("BF16", 16), Map.entry("I32", 32), Map.entry("U32", 32), Map.entry("F32", 32),
            Map.entry("C64", 64), Map.entry("F64", 64), Map.entry("I64", 64), Map.entry("U64", 64));

    public Dtype {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a number format needs a name");
        }
    }

    /// Bits of one number; empty for a format that is not known here.
    public OptionalInt bits() {
        var bits = BITS.get(name);
        return bits == null ? OptionalInt.empty() : OptionalInt.of(bits);
    }

    /// How its numbers are read as floats; empty where they cannot be merged.
    public Optional<FloatFormat> format() {
        return switch (name) {
            case "F32" -> Optional.of(FloatFormat.F32);
            case "F16" -> Optional.of(FloatFormat.F16);
            case "BF16" -> Optional.of(FloatFormat.BF16);
            default -> Optional.empty();
        };
    }

    /// Whether its numbers have fractions: weights that a merge must not drop silently.
    public boolean fractional() {
        return name.startsWith("F") || name.startsWith("BF") || name.startsWith("C");
    }

    @Override
    public String toString() {
        return name;
    }
}
