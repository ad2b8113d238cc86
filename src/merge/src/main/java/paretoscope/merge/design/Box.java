package paretoscope.merge.design;

import java.util.List;
import java.util.Optional;

/// The least and the greatest value of each coefficient, both included.
public record Box(Coefficients low, Coefficients high) {
    public Box {
        if (low.size() == 0 || low.size() != high.size()) {
            throw new IllegalArgumentException("a box needs as many lows as highs, got " + low.size() + " and "
                    + high.size());
        }
        for (int i = 0; i < low.size(); i++) {
            if (!(low.get(i) < high.get(i))) {
                throw new IllegalArgumentException("a side of the box runs from a lower to a higher value, not from "
                        + low.get(i) + " to " + high.get(i));
            }
        }
    }

    /// From 0 to 1 in each of `dimensions` coefficients.
    public static Box unit(int dimensions) {
        return new Box(Coefficients.uniform(dimensions, 0), Coefficients.uniform(dimensions, 1));
    }

    /// The smallest box around some points; none where they do not differ in one of the coefficients.
    public static Optional<Box> around(List<Coefficients> points) {
        double[] low = points.getFirst().toArray();
        double[] high = low.clone();
        for (Coefficients point : points) {
            for (int i = 0; i < low.length; i++) {
                low[i] = Math.min(low[i], point.get(i));
                high[i] = Math.max(high[i], point.get(i));
            }
        }
        for (int i = 0; i < low.length; i++) {
            if (low[i] == high[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Box(Coefficients.of(low), Coefficients.of(high)));
    }

    public int dimensions() {
        return low.size();
    }

    public boolean contains(Coefficients point) {
        for (int i = 0; i < dimensions(); i++) {
            if (!(point.get(i) >= low.get(i) && point.get(i) <= high.get(i))) {
                return false;
            }
        }
        return point.size() == dimensions();
    }

    /// The nearest point inside.
    public Coefficients nearest(Coefficients point) {
        double[] inside = point.toArray();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.clamp(inside[i], low.get(i), high.get(i));
        }
        return Coefficients.of(inside);
    }

    /// The point at these shares of the sides, 0 at the low end and 1 at the high end.
    public Coefficients at(double... shares) {
        double[] point = new double[dimensions()];
        for (int i = 0; i < point.length; i++) {
            point[i] = shares[i] == 1 ? high.get(i) : low.get(i) + shares[i] * (high.get(i) - low.get(i));
        }
        return nearest(Coefficients.of(point));
    }
}
