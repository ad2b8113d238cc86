package paretoscope.store;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Tells numbers from texts that merely look like something Java could parse.
final class PlainNumber {
    private static final Pattern SHAPE = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private PlainNumber() {}

    static OptionalDouble parse(String text) {
        var stripped = text.strip();
        return SHAPE.matcher(stripped).matches()
                ? OptionalDouble.of(Double.parseDouble(stripped))
                : OptionalDouble.empty();
    }
}
