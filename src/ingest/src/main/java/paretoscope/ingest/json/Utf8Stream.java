package paretoscope.ingest.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Any Unicode text as UTF-8 without a byte order mark, so that a line feed is one byte wherever it stands.
public final class Utf8Stream {
    private Utf8Stream() {}

    /// The same text in UTF-8; the encoding is told by the byte order mark, and is UTF-8 where there is none.
    public static InputStream of(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 4);
        byte[] head = pushback.readNBytes(4);
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            pushback.unread(head, 3, head.length - 3);
            return pushback;
        }
        pushback.unread(head);
        if (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF)) {
            return transcoded(pushback, Charset.forName("UTF-32"));
        }
        return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)
                ? transcoded(pushback, StandardCharsets.UTF_16)
                : pushback;
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream transcoded(InputStream in, Charset from) {
        return new Transcoded(new BufferedReader(new InputStreamReader(in, from)));
    }

    private static final class Transcoded extends InputStream {
        private final Reader reader;
        private final char[] chars = new char[4096];
        private byte[] bytes = {};
        private int next;

        Transcoded(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - next);
            System.arraycopy(bytes, next, into, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            while (next >= bytes.length) {
                int count = reader.read(chars, 0, chars.length - 1);
                if (count < 0) {
                    return false;
                }
                if (Character.isHighSurrogate(chars[count - 1])) {
                    // A pair must be encoded together.
                    int low = reader.read();
                    if (low >= 0) {
                        chars[count++] = (char) low;
                    }
                }
                var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars, 0, count));
                bytes = new byte[encoded.remaining()];
                encoded.get(bytes);
                next = 0;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
