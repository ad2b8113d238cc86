package paretoscope.merge.surrogate;

import java.util.List;
import java.util.SplittableRandom;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;

/// A quadratic form in three coefficients whose unknowns are known.
record KnownQuadratic(double[] unknowns) {
    static final Box BOX = Box.unit(3);
    /// e = 0.3; b = (2, 1.5, −1); A = ((−3, 0.5, 0.2), (0.5, −2, −0.7), (0.2, −0.7, −4)).
    static final KnownQuadratic PEAKED = new KnownQuadratic(
            new double[]{0.3, 2, 1.5, -1, -3, 0.5, 0.2, -2, -0.7, -4});

    double at(Coefficients c) {
        double[][] a = {{unknowns[4], unknowns[5], unknowns[6]}, {unknowns[5], unknowns[7], unknowns[8]},
            {unknowns[6], unknowns[8], unknowns[9]}};
        double sum = unknowns[0];
        for (int i = 0; i < 3; i++) {
            sum += unknowns[1 + i] * c.get(i);
            for (int j = 0; j < 3; j++) {
                sum += a[i][j] * c.get(i) * c.get(j) / 2;
            }
        }
        return sum;
    }

    static List<Coefficients> points(int count, long seed) {
        return new Design.Sobol().points(BOX, count, seed);
    }

    double[] values(List<Coefficients> points, Response response, double noise, long seed) {
        var random = new SplittableRandom(seed);
        return points.stream().mapToDouble(
                point -> response.value(at(point)) + noise * random.nextGaussian()).toArray();
    }

}
