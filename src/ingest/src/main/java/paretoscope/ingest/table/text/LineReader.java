package paretoscope.ingest.table.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Lines of a text file, one at a time, none longer than [#LONGEST].
///
/// Lines end at LF or CR LF, never at other Unicode line breaks; at CR alone only in files that have no LF.
final class LineReader implements Closeable {
    /// The longest line or cell that is read, in characters.
    static final int LONGEST = 16 << 20;

    private final Reader reader;
    private final boolean endsAtReturn;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int limit;
    private long number;
    private boolean terminated;
    private long replaced;

    LineReader(InputStream in, TextEncoding encoding, boolean endsAtReturn) throws IOException {
        in.skipNBytes(encoding.markLength());
        this.reader = new InputStreamReader(in, encoding.charset().newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
        this.endsAtReturn = endsAtReturn;
    }

    /// The next line without its end, or null after the last.
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        terminated = false;
        while (position < limit || fill()) {
            int end = endOfLine();
            append(end);
            if (terminated) {
                return finished();
            }
        }
        return line.isEmpty() ? null : finished();
    }

    private boolean fill() throws IOException {
        limit = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return limit > 0;
    }

    private int endOfLine() {
        for (int i = position; i < limit; i++) {
            if (buffer[i] == '\n' || endsAtReturn && buffer[i] == '\r') {
                terminated = true;
                return i;
            }
        }
        return limit;
    }

    private void append(int end) throws LineTooLong {
        if (line.length() + (end - position) > LONGEST) {
            throw new LineTooLong(number + 1);
        }
        line.append(buffer, position, end - position);
        position = terminated ? end + 1 : end;
    }

    private String finished() {
        number++;
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\uFFFD' || line.charAt(i) == 0) {
                line.setCharAt(i, '\uFFFD');
                replaced++;
            }
        }
        return line.toString();
    }

    /// The number of the line last returned, counted from 1.
    long number() {
        return number;
    }

    /// Whether the line last returned ended properly, rather than with the file.
    boolean terminated() {
        return terminated;
    }

    /// How many characters so far could not be decoded.
    long replaced() {
        return replaced;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
