package paretoscope.merge.search;

/// How a sweep finds its front (Li et al. 2024, "MAP: Model Merging with Amortized Pareto Fronts").
public sealed interface Search {
    /// The name in a sweep's file.
    String name();

    /// One design, one surrogate per task, a front predicted from the surrogates, some of it evaluated again.
    record Amortised() implements Search {
        @Override
        public String name() {
            return "map";
        }
    }

    /// Part of the budget first, the rest in rounds drawn where the surrogates err: bins of the positive orthant by
    /// hyperspherical angle, scored by mean squared error + λ·sd, chosen by softmax, radius uniform.
    ///
    /// @param rounds how many rounds share what the first part leaves
    /// @param bins how many equal parts each angle is cut into
    /// @param lambda the weight of the standard deviation in a bin's score
    /// @param temperature of the softmax over scores
    /// @param leastRadius the least distance from the base, as a share of the box
    /// @param greatestRadius the greatest
    record Bayesian(int rounds, int bins, double lambda, double temperature, double leastRadius,
            double greatestRadius) implements Search {
        private static final int MOST_BINS = 100_000;

        /// As the paper prints them.
        public static final Bayesian PUBLISHED = new Bayesian(3, 4, 0.5, 0.07, 0.2, 0.8);

        public Bayesian {
            if (rounds < 1 || bins < 1) {
                throw new IllegalArgumentException("at least one round and one bin are needed");
            }
            if (!(lambda >= 0) || !(temperature > 0)) {
                throw new IllegalArgumentException("lambda must not be negative and the temperature must be above 0");
            }
            if (!(leastRadius >= 0 && leastRadius <= greatestRadius && greatestRadius <= 1)) {
                throw new IllegalArgumentException("radii run from a lower to a higher share of the box, not from "
                        + leastRadius + " to " + greatestRadius);
            }
        }

        /// How many bins there are over so many coefficients.
        ///
        /// @throws IllegalArgumentException where they are too many to list
        public int binCount(int coefficients) {
            double count = Math.pow(bins, coefficients - 1);
            if (count > MOST_BINS) {
                throw new IllegalArgumentException(bins + " bins for each of " + (coefficients - 1)
                        + " angles are too many; choose fewer");
            }
            return (int) Math.round(count);
        }

        @Override
        public String name() {
            return "bayesian-map";
        }
    }

    /// The closest pair of models is merged first by a problem of two coefficients, then the pair with the next, up to
    /// one model: n − 1 problems of two coefficients in place of one of n.
    record Nested() implements Search {
        @Override
        public String name() {
            return "nested-map";
        }
    }

    /// NSGA-III on true evaluations, without surrogates: the baseline that pays for every point it looks at.
    ///
    /// @param population how many points a generation has
    record Direct(int population) implements Search {
        public Direct {
            if (population < 4) {
                throw new IllegalArgumentException("a population needs at least 4 points, got " + population);
            }
        }

        @Override
        public String name() {
            return "nsga-iii";
        }
    }
}
