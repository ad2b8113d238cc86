package paretoscope.figure.cloud;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A few rows of a raster, `to` excluded: what one thread takes at a time.
record Band(int from, int to) {
    private static final int ROWS = 64;

    static Stream<Band> of(int height) {
        return IntStream.range(0, Math.ceilDiv(height, ROWS))
                .mapToObj(i -> new Band(i * ROWS, Math.min(height, (i + 1) * ROWS)));
    }
}
