package paretoscope.compute.device;

import java.util.OptionalDouble;

/// Power as tools print it.
final class Watts {
    private Watts() {}

    /// Nothing for `[N/A]` and the like.
    static OptionalDouble of(String text) {
        return text.strip().matches("\\d+(\\.\\d+)?")
                ? OptionalDouble.of(Double.parseDouble(text.strip()))
                : OptionalDouble.empty();
    }
}
