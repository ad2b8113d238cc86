package paretoscope.merge.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;

/// A round of Bayesian MAP: coefficients drawn where the surrogates err most (Li et al. 2024).
///
/// The positive orthant, in which the box is the unit cube, is cut into bins by hyperspherical angles. A bin's score is
/// the mean squared error of its samples + λ times the standard deviation; a bin without samples has the score of all
/// samples together, since nothing is known of it. A bin is drawn by softmax, an angle uniformly within it, a radius
/// uniformly; what leaves the box is put on its side.
final class BayesianRound {
    private final Box box;
    private final Search.Bayesian search;
    private final int bins;

    BayesianRound(Box box, Search.Bayesian search) {
        this.box = box;
        this.search = search;
        bins = search.binCount(box.dimensions());
    }

    /// @param errors the squared error of the surrogates at each of the points, on the scale of the fit
    List<Coefficients> draw(List<Coefficients> points, double[] errors, int count, long seed) {
        double[] chances = chances(scores(points, errors));
        var random = new SplittableRandom(seed);
        var drawn = new ArrayList<Coefficients>();
        for (int i = 0; i < count; i++) {
            drawn.add(point(bin(chances, random), random));
        }
        return drawn;
    }

    double[] scores(List<Coefficients> points, double[] errors) {
        var spreads = new Spread[bins];
        Arrays.setAll(spreads, _ -> new Spread());
        var overall = new Spread();
        for (int i = 0; i < errors.length; i++) {
            spreads[binOf(points.get(i))].add(errors[i]);
            overall.add(errors[i]);
        }
        return Arrays.stream(spreads).mapToDouble(spread -> spread.count == 0 ? overall.score() : spread.score())
                .toArray();
    }

    /// Softmax.
    private double[] chances(double[] scores) {
        double greatest = Arrays.stream(scores).max().orElse(0);
        double[] chances = Arrays.stream(scores).map(score -> Math.exp((score - greatest) / search.temperature()))
                .toArray();
        double sum = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }

    private static int bin(double[] chances, SplittableRandom random) {
        double left = random.nextDouble();
        for (int bin = 0; bin < chances.length; bin++) {
            left -= chances[bin];
            if (left < 0) {
                return bin;
            }
        }
        return chances.length - 1;
    }

    int binOf(Coefficients point) {
        double[] shares = new double[box.dimensions()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (point.get(i) - box.low().get(i)) / (box.high().get(i) - box.low().get(i));
        }
        int bin = 0;
        for (double angle : Hypersphere.angles(shares)) {
            int part = (int) (angle / (Math.PI / 2) * search.bins());
            bin = bin * search.bins() + Math.clamp(part, 0, search.bins() - 1);
        }
        return bin;
    }

    private Coefficients point(int bin, SplittableRandom random) {
        double[] angles = new double[box.dimensions() - 1];
        int rest = bin;
        for (int i = angles.length - 1; i >= 0; i--) {
            angles[i] = (rest % search.bins() + random.nextDouble()) / search.bins() * Math.PI / 2;
            rest /= search.bins();
        }
        double radius = search.leastRadius() + random.nextDouble() * (search.greatestRadius() - search.leastRadius());
        return box.at(Hypersphere.point(radius, angles));
    }

    /// Running mean and standard deviation of errors.
    private final class Spread {
        private int count;
        private double sum;
        private double squares;

        void add(double error) {
            count++;
            sum += error;
            squares += error * error;
        }

        double score() {
            double mean = count == 0 ? 0 : sum / count;
            double variance = count == 0 ? 0 : Math.max(0, squares / count - mean * mean);
            return mean + search.lambda() * Math.sqrt(variance);
        }
    }
}
