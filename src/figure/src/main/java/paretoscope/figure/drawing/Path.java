package paretoscope.figure.drawing;

import java.util.Arrays;

/// Straight and cubic segments in points, kept in two plain arrays.
public final class Path {
    /// Control points at this share of the radius make four cubics a circle, to 0.03 %.
    private static final double CIRCLE_CONTROL = 0.5522847498307936;
    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    private static final byte CLOSE = 3;

    private final byte[] verbs;
    private final double[] numbers;

    private Path(byte[] verbs, double[] numbers) {
        this.verbs = verbs;
        this.numbers = numbers;
    }

    /// Receives the segments of a path in order.
    public interface Walker {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        void curveTo(double x1, double y1, double x2, double y2, double x, double y);

        void close();
    }

    /// Walks along the path.
    public void walk(Walker walker) {
        int at = 0;
        for (byte verb : verbs) {
            switch (verb) {
                case MOVE -> walker.moveTo(numbers[at], numbers[at + 1]);
                case LINE -> walker.lineTo(numbers[at], numbers[at + 1]);
                case CURVE -> walker.curveTo(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3],
                        numbers[at + 4], numbers[at + 5]);
                default -> walker.close();
            }
            at += arity(verb);
        }
    }

    /// Whether there is nothing to draw.
    public boolean isEmpty() {
        return verbs.length == 0;
    }

    /// How many segments the path has, moves and closings included.
    public int length() {
        return verbs.length;
    }

    /// The tight bounds of the line itself (width not counted); an empty path has none and is refused.
    public Rectangle bounds() {
        if (isEmpty()) {
            throw new IllegalStateException("an empty path has no bounds");
        }
        var extent = new PathExtent();
        walk(extent);
        return extent.bounds();
    }

    /// The path moved by (dx, dy) after being enlarged by a factor about the origin.
    public Path scaledAndMoved(double factor, double dx, double dy) {
        var moved = new double[numbers.length];
        for (int i = 0; i < numbers.length; i += 2) {
            moved[i] = numbers[i] * factor + dx;
            moved[i + 1] = numbers[i + 1] * factor + dy;
        }
        return new Path(verbs, moved);
    }

    /// A straight line.
    public static Path line(double x0, double y0, double x1, double y1) {
        return builder().moveTo(x0, y0).lineTo(x1, y1).build();
    }

    /// Straight lines through the places (xs[i], ys[i]).
    public static Path polyline(double[] xs, double[] ys) {
        var path = builder();
        for (int i = 0; i < xs.length; i++) {
            if (i == 0) {
                path.moveTo(xs[i], ys[i]);
            } else {
                path.lineTo(xs[i], ys[i]);
            }
        }
        return path.build();
    }

    public static Path rectangle(Rectangle r) {
        return builder().moveTo(r.x(), r.y()).lineTo(r.right(), r.y()).lineTo(r.right(), r.bottom())
                .lineTo(r.x(), r.bottom()).close().build();
    }

    public static Path circle(double x, double y, double radius) {
        double c = CIRCLE_CONTROL * radius;
        return builder().moveTo(x + radius, y)
                .curveTo(x + radius, y + c, x + c, y + radius, x, y + radius)
                .curveTo(x - c, y + radius, x - radius, y + c, x - radius, y)
                .curveTo(x - radius, y - c, x - c, y - radius, x, y - radius)
                .curveTo(x + c, y - radius, x + radius, y - c, x + radius, y).close().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /// Collects segments; a path begins with `moveTo`, and every number must be finite.
    public static final class Builder {
        private byte[] verbs = new byte[16];
        private double[] numbers = new double[32];
        private int verbCount;
        private int numberCount;

        private Builder() {}

        public Builder moveTo(double x, double y) {
            return add(MOVE, x, y);
        }

        public Builder lineTo(double x, double y) {
            return add(LINE, x, y);
        }

        public Builder curveTo(double x1, double y1, double x2, double y2, double x, double y) {
            return add(CURVE, x1, y1, x2, y2, x, y);
        }

        public Builder close() {
            return add(CLOSE);
        }

        public Path build() {
            return new Path(Arrays.copyOf(verbs, verbCount), Arrays.copyOf(numbers, numberCount));
        }

        private Builder add(byte verb, double... places) {
            if (verbCount == 0 && verb != MOVE) {
                throw new IllegalStateException("a path begins with moveTo");
            }
            for (double place : places) {
                if (!(Math.abs(place) < 1e9)) {
                    throw new IllegalArgumentException("a path needs finite places, got " + place);
                }
            }
            if (verbCount == verbs.length) {
                verbs = Arrays.copyOf(verbs, 2 * verbCount);
            }
            if (numberCount + places.length > numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            }
            verbs[verbCount++] = verb;
            System.arraycopy(places, 0, numbers, numberCount, places.length);
            numberCount += places.length;
            return this;
        }
    }

    private static int arity(byte verb) {
        return switch (verb) {
            case MOVE, LINE -> 2;
            case CURVE -> 6;
            default -> 0;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path path && Arrays.equals(verbs, path.verbs) && Arrays.equals(numbers, path.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(verbs) + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "Path[" + verbs.length + " segments]";
    }
}
