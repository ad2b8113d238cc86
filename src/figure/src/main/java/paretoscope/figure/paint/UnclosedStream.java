package paretoscope.figure.paint;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Lets a library that closes what it writes to leave the caller's stream open.
final class UnclosedStream extends FilterOutputStream {
    UnclosedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
