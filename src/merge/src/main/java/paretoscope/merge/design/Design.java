package paretoscope.merge.design;

import java.util.List;

/// How a sweep spreads its first evaluations. Every design begins with the one-hot points (each model alone), as far as
/// they lie in the box, and holds no point twice.
public sealed interface Design {
    /// The name in a sweep's file.
    String name();

    /// The points, in the order in which they are to be evaluated; the same for the same seed.
    ///
    /// @param budget how many at most
    /// @throws IllegalArgumentException where the design does not fit the box or the budget; the message says why
    default List<Coefficients> points(Box box, int budget, long seed) {
        return DesignPoints.of(this, box, budget, seed);
    }

    /// All corners of the box and its centre, what is left of the budget from the Sobol sequence: corners alone cannot
    /// tell one curvature from another.
    record Corners() implements Design {
        @Override
        public String name() {
            return "corners";
        }
    }

    /// Every combination of equally spaced values, both ends included.
    ///
    /// @param levels how many values each coefficient takes, at least 2
    record Grid(int levels) implements Design {
        /// More would be a mistake rather than a plan.
        public static final int MOST_POINTS = 1_000_000;

        public Grid {
            if (levels < 2) {
                throw new IllegalArgumentException("a grid needs at least 2 levels, got " + levels);
            }
        }

        @Override
        public String name() {
            return "grid";
        }

        /// How many points the grid has over so many coefficients.
        ///
        /// @throws IllegalArgumentException beyond [#MOST_POINTS]
        public int size(int dimensions) {
            double size = Math.pow(levels, dimensions);
            if (size > MOST_POINTS) {
                throw new IllegalArgumentException("a grid of " + levels + " levels over " + dimensions
                        + " coefficients has more than " + MOST_POINTS + " points; choose fewer levels");
            }
            return (int) Math.round(size);
        }
    }

    /// Each coefficient's range is cut into as many strata as there are points, and every stratum is met once (McKay,
    /// Beckman & Conover 1979).
    record LatinHypercube() implements Design {
        @Override
        public String name() {
            return "latin-hypercube";
        }
    }

    /// The Sobol sequence, shifted digitally by the seed, which keeps its evenness (Sobol 1967; Joe & Kuo 2008).
    record Sobol() implements Design {
        @Override
        public String name() {
            return "sobol";
        }
    }

    /// The user's own points.
    record Listed(List<Coefficients> points) implements Design {
        public Listed {
            points = List.copyOf(points);
        }

        @Override
        public String name() {
            return "list";
        }
    }
}
