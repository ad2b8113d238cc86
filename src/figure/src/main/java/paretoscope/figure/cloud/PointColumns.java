package paretoscope.figure.cloud;

/// Points as two columns of equal length; they are read, never copied or changed.
///
/// A point with a NaN or an infinite coordinate is never shown. On a log axis the columns hold the logarithms, taken once.
public sealed interface PointColumns {
    /// How many points there are.
    int size();

    record OfDouble(double[] x, double[] y) implements PointColumns {
        public OfDouble {
            requireEqual(x.length, y.length);
        }

        @Override
        public int size() {
            return x.length;
        }
    }

    record OfFloat(float[] x, float[] y) implements PointColumns {
        public OfFloat {
            requireEqual(x.length, y.length);
        }

        @Override
        public int size() {
            return x.length;
        }
    }

    private static void requireEqual(int xs, int ys) {
        if (xs != ys) {
            throw new IllegalArgumentException(xs + " values of x, but " + ys + " of y");
        }
    }
}
