package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Seeded point sets of every unpleasant kind: lattices full of ties, duplicates, NaN, infinities, signed zeros, sets of
/// no point, of one, and of many alike, in one to six objectives of mixed senses.
final class Clouds {
    static final int COUNT = 1_500;

    private Clouds() {}

    static void forEach(Consumer<PointSet> check) {
        for (int seed = 0; seed < COUNT; seed++) {
            PointSet cloud = of(seed);
            try {
                check.accept(cloud);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("cloud of seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    static PointSet of(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int objectives = 1 + seed % 6;
        int size = switch (seed % 10) {
            case 0 -> random.nextInt(3);
            case 1 -> 200 + random.nextInt(200);
            default -> 1 + random.nextInt(60);
        };
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        double[][] columns = new double[objectives][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < objectives; k++) {
                columns[k][i] = kind.value(random, k, k == 0 ? 0 : columns[0][i]);
            }
        }
        return PointSet.over(senses(random, objectives), columns);
    }

    static List<Sense> senses(SplittableRandom random, int objectives) {
        List<Sense> senses = new ArrayList<>();
        for (int k = 0; k < objectives; k++) {
            senses.add(random.nextBoolean() ? Sense.MAXIMISE : Sense.MINIMISE);
        }
        return senses;
    }

    /// Mutually non-dominated points that are all minimised: directions on the unit sphere, turned inside out.
    static PointSet sphere(long seed, int size, int objectives) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[objectives][size];
        for (int i = 0; i < size; i++) {
            double squares = 0;
            for (int k = 0; k < objectives; k++) {
                columns[k][i] = Math.abs(random.nextGaussian()) + 1e-9;
                squares += columns[k][i] * columns[k][i];
            }
            for (int k = 0; k < objectives; k++) {
                columns[k][i] = 1 - columns[k][i] / Math.sqrt(squares);
            }
        }
        return PointSet.over(minimised(objectives), columns);
    }

    /// Two objectives, all on the front but for some points: each takes one value or both from another, or loses a little.
    static PointSet flawedFront(long seed, int size, int flaws) {
        PointSet front = sphere(seed, size, 2);
        double[][] columns = {front.column(0).clone(), front.column(1).clone()};
        SplittableRandom random = new SplittableRandom(seed);
        for (int flaw = 0; flaw < flaws; flaw++) {
            int at = random.nextInt(size);
            int other = random.nextInt(size);
            switch (random.nextInt(4)) {
                case 0 -> columns[0][at] = columns[0][other];
                case 1 -> columns[1][at] = columns[1][other];
                case 2 -> columns[1][at] += 1e-3;
                default -> {
                    columns[0][at] = columns[0][other];
                    columns[1][at] = columns[1][other];
                }
            }
        }
        return PointSet.over(minimised(2), columns);
    }

    static PointSet uniform(long seed, int size, int objectives) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[objectives][];
        for (int k = 0; k < objectives; k++) {
            columns[k] = random.doubles(size).toArray();
        }
        return PointSet.over(minimised(objectives), columns);
    }

    static List<Sense> minimised(int objectives) {
        return Collections.nCopies(objectives, Sense.MINIMISE);
    }

    static PointSet permuted(PointSet points, int[] order) {
        return points.select(order);
    }

    static int[] shuffledRows(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            rows[i] = rows[j];
            rows[j] = i;
        }
        return rows;
    }

    enum Kind {
        UNIFORM,
        LATTICE,
        COARSE_LATTICE,
        ANTICORRELATED,
        WITH_UNKNOWNS,
        WITH_INFINITIES,
        ALL_EQUAL,
        NEARLY_EQUAL;

        double value(SplittableRandom random, int objective, double first) {
            return switch (this) {
                case UNIFORM -> random.nextDouble();
                case LATTICE -> random.nextInt(8) - 4;
                case COARSE_LATTICE -> random.nextInt(3) * (random.nextBoolean() ? -0.5 : 0.5);
                case ANTICORRELATED -> objective == 0 ? random.nextDouble() : -first + 0.1 * random.nextDouble();
                case WITH_UNKNOWNS -> random.nextInt(6) == 0 ? Double.NaN : random.nextInt(20);
                case WITH_INFINITIES -> switch (random.nextInt(8)) {
                    case 0 -> Double.POSITIVE_INFINITY;
                    case 1 -> Double.NEGATIVE_INFINITY;
                    case 2 -> -0.0;
                    case 3 -> 0.0;
                    default -> random.nextGaussian();
                };
                case ALL_EQUAL -> 7;
                case NEARLY_EQUAL -> 1 + random.nextInt(5) * Math.ulp(1.0) + (random.nextInt(50) == 0 ? 1e300 : 0);
            };
        }
    }
}
