package paretoscope.figure.cloud;

import java.util.Arrays;

/// The counts' range in at most 65,536 levels, and how many pixels have each.
///
/// Level 0 is an empty pixel; counts are levels as long as they fit, and divided by a power of two, rounded up, when not.
record Levels(int shift, long[] pixels) {

    static Levels of(int[] counts, int width, int height) {
        int most = Band.of(height).parallel().mapToInt(band -> most(counts, band.from() * width, band.to() * width))
                .max().orElse(0);
        int shift = Math.max(0, 16 - Integer.numberOfLeadingZeros(most));
        int levels = level(most, shift) + 1;
        long[] pixels = Band.of(height).parallel()
                .map(band -> histogram(counts, band.from() * width, band.to() * width, shift, levels))
                .reduce(Levels::sum).orElseGet(() -> new long[levels]);
        return new Levels(shift, pixels);
    }

    static int level(int count, int shift) {
        return count + (1 << shift) - 1 >>> shift;
    }

    private static int most(int[] counts, int from, int to) {
        int most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, counts[i]);
        }
        return most;
    }

    private static long[] histogram(int[] counts, int from, int to, int shift, int levels) {
        var pixels = new long[levels];
        for (int i = from; i < to; i++) {
            pixels[level(counts[i], shift)]++;
        }
        return pixels;
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = Arrays.copyOf(a, a.length);
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }
}
