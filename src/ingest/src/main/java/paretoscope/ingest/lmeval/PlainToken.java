package paretoscope.ingest.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes texts out of JSON as the bytes that they are, where nothing in them is written in another way than it reads.
final class PlainToken {
    private static final int LONGEST_NUMBER = 18;
    private static final int SURELY_SHORT = 200;

    private PlainToken() {}

    /// The text of a string, or the digits of a whole number; null where there is something else, or nothing.
    ///
    /// @param from where it begins, negative where there is nothing
    static byte @Nullable [] name(byte[] in, int from, int to) {
        if (from < 0) {
            return null;
        }
        if (in[from] == '"') {
            var text = string(in, from, to);
            return text == null || text.length == 0 ? null : text;
        }
        return isWhole(in, from, to) ? Arrays.copyOfRange(in, from, to) : null;
    }

    private static boolean isWhole(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return to > from && to - from <= LONGEST_NUMBER && (in[from] != '0' || to == from + 1);
    }

    /// The text of the string between two places; null where it has to be parsed.
    static byte @Nullable [] string(byte[] in, int from, int to) {
        if (to - from < 2 || in[from] != '"' || in[to - 1] != '"') {
            return null;
        }
        boolean ascii = true;
        for (int i = from + 1; i < to - 1; i++) {
            if (in[i] == '\\' || in[i] == '"') {
                return null;
            }
            ascii &= in[i] > 0;
        }
        var text = Arrays.copyOfRange(in, from + 1, to - 1);
        return ascii || isUnicode(text) ? text : null;
    }

    private static boolean isUnicode(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    /// The answer in responses of which there is one, and that a text; empty where it is none, null where the responses
    /// have to be parsed.
    static byte @Nullable [] answer(byte[] in, int from, int to) {
        if (from >= to || in[from] != '[') {
            return null;
        }
        int first = from + 1;
        int last = to - 1;
        while (first < last && in[first] == ' ') {
            first++;
        }
        while (last > first && in[last - 1] == ' ') {
            last--;
        }
        var text = string(in, first, last);
        return text == null || isTrim(text) ? text : stripped(text);
    }

    /// Whether a text is surely an answer as it is.
    private static boolean isTrim(byte[] text) {
        return text.length > 0 && text.length <= SURELY_SHORT && text[0] > ' ' && text[text.length - 1] > ' ';
    }

    private static byte[] stripped(byte[] text) {
        return FilteredResponse.generated(new String(text, StandardCharsets.UTF_8)).orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }
}
