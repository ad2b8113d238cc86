package paretoscope.ingest.table.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The character set a text file is written in, told from its first bytes.
///
/// @param guessed whether it was assumed because nothing else fits
/// @param markLength bytes of byte order mark to skip
public record TextEncoding(Charset charset, boolean guessed, int markLength) {
    /// UTF-8 without a mark.
    static final TextEncoding PLAIN = new TextEncoding(StandardCharsets.UTF_8, false, 0);
    private static final int SAMPLE = 4096;

    /// The encoding of a file with this head, or nothing when the file is not text.
    ///
    /// @param whole whether the head is the whole file, so that it cannot end inside a character
    public static Optional<TextEncoding> of(byte[] head, boolean whole) {
        var marked = marked(head);
        if (marked.isPresent()) {
            return marked;
        }
        var wide = withoutMarkButWide(head);
        if (wide.isPresent()) {
            return wide;
        }
        if (isBinary(head)) {
            return Optional.empty();
        }
        return Optional.of(isUtf8(head, whole)
                ? new TextEncoding(StandardCharsets.UTF_8, false, 0)
                : new TextEncoding(Charset.forName("windows-1252"), true, 0));
    }

    private static Optional<TextEncoding> marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, false, 3));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, false, 2));
        }
        return startsWith(head, 0xFE, 0xFF)
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, false, 2))
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// Plain text in UTF-16 has a zero in every second byte, always on the same side.
    private static Optional<TextEncoding> withoutMarkButWide(byte[] head) {
        int length = Math.min(head.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        if (length < 8) {
            return Optional.empty();
        }
        if (odd > length / 4 && even == 0) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, true, 0));
        }
        return even > length / 4 && odd == 0
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, true, 0))
                : Optional.empty();
    }

    private static boolean isBinary(byte[] head) {
        int odd = 0;
        for (byte b : head) {
            if (b == 0) {
                odd += 8;
            } else if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B) {
                odd++;
            }
        }
        return odd > 64 && odd > head.length / 50 || head.length < 64 && odd >= 8;
    }

    private static boolean isUtf8(byte[] head, boolean whole) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), whole).isError();
    }

    /// The text of a head in this encoding, without its mark.
    public String decode(byte[] head) {
        return new String(head, markLength, head.length - markLength, charset);
    }
}
