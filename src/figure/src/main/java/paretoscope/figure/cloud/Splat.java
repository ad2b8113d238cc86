package paretoscope.figure.cloud;

/// The counts of one share of the points, by one thread.
///
/// A pixel's count is a byte with carries elsewhere: what is written to at random should stay within the processor's
/// cache, and few pixels ever hold 256 points.
final class Splat {
    private static final int[] NO_CARRIES = {};

    private final byte[] low;
    /// How many times each pixel went past 255; empty until one does.
    private int[] carries = NO_CARRIES;
    private int shown;

    private Splat(int pixels) {
        low = new byte[pixels];
    }

    static Splat of(PointColumns points, int from, int to, PixelMap map, int width, int height) {
        var splat = new Splat(width * height);
        splat.shown = switch (points) {
            case PointColumns.OfDouble(double[] x, double[] y) -> splat.add(x, y, from, to, map, width, height);
            case PointColumns.OfFloat(float[] x, float[] y) -> splat.add(x, y, from, to, map, width, height);
        };
        return splat;
    }

    int shown() {
        return shown;
    }

    /// Adds the counts of the pixels from `from` to before `to`.
    void addTo(int[] sums, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += low[i] & 255;
        }
        if (carries.length > 0) {
            for (int i = from; i < to; i++) {
                sums[i] += carries[i] << 8;
            }
        }
    }

    // The two loops differ in nothing but the type of the columns; a common one would cost a call for each point.

    private int add(double[] x, double[] y, int from, int to, PixelMap map, int width, int height) {
        double scaleX = map.scaleX();
        double offsetX = map.offsetX();
        double scaleY = map.scaleY();
        double offsetY = map.offsetY();
        int inside = 0;
        for (int i = from; i < to; i++) {
            double column = x[i] * scaleX + offsetX;
            double row = y[i] * scaleY + offsetY;
            // Written so that NaN fails it.
            if (column >= 0 && column < width && row >= 0 && row < height) {
                int pixel = (int) row * width + (int) column;
                if (++low[pixel] == 0) {
                    carry(pixel);
                }
                inside++;
            }
        }
        return inside;
    }

    private int add(float[] x, float[] y, int from, int to, PixelMap map, int width, int height) {
        double scaleX = map.scaleX();
        double offsetX = map.offsetX();
        double scaleY = map.scaleY();
        double offsetY = map.offsetY();
        int inside = 0;
        for (int i = from; i < to; i++) {
            double column = x[i] * scaleX + offsetX;
            double row = y[i] * scaleY + offsetY;
            if (column >= 0 && column < width && row >= 0 && row < height) {
                int pixel = (int) row * width + (int) column;
                if (++low[pixel] == 0) {
                    carry(pixel);
                }
                inside++;
            }
        }
        return inside;
    }

    private void carry(int pixel) {
        if (carries.length == 0) {
            carries = new int[low.length];
        }
        carries[pixel]++;
    }
}
