package paretoscope.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.analysis.pareto.Indices;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.Sense;

/// Attainment surfaces of many fronts of two objectives, O(n log n) in the number of their points: sweep along the first
/// objective, keep each front's best second value so far, and read off its order statistics.
final class AttainmentSweep {
    private final List<Sense> senses;
    private final int fronts;
    private final int[] frontOf;
    /// Both with less as better.
    private final double[] firsts;
    private final double[] seconds;
    private int points;

    AttainmentSweep(Replicates replicates, List<Sense> senses) {
        this.senses = senses;
        fronts = replicates.count();
        int size = 0;
        for (int r = 0; r < fronts; r++) {
            size += replicates.front(r).size();
        }
        frontOf = new int[size];
        firsts = new double[size];
        seconds = new double[size];
        for (int r = 0; r < fronts; r++) {
            collect(replicates, r);
        }
    }

    List<AttainmentSurface> surfaces(double[] levels) {
        double[] firstValues = distinct(firsts);
        double[] secondValues = distinct(seconds);
        int[] order = orderByRank(ranks(firsts, firstValues), firstValues.length);
        int[] secondRanks = ranks(seconds, secondValues);
        Staircase[] staircases = new Staircase[levels.length];
        Arrays.setAll(staircases, i -> new Staircase(levels[i], fronts));
        RankCounts current = new RankCounts(secondValues.length);
        int[] rankOf = new int[fronts];
        Arrays.fill(rankOf, -1);
        for (int i = 0; i < order.length; i++) {
            int point = order[i];
            int front = frontOf[point];
            if (rankOf[front] < 0 || secondRanks[point] < rankOf[front]) {
                current.move(rankOf[front], secondRanks[point]);
                rankOf[front] = secondRanks[point];
            }
            if (i + 1 == order.length || firsts[order[i + 1]] != firsts[point]) {
                for (Staircase staircase : staircases) {
                    staircase.step(firsts[point], current);
                }
            }
        }
        return Arrays.stream(staircases).map(staircase -> staircase.surface(secondValues)).toList();
    }

    private void collect(Replicates replicates, int replicate) {
        Indices front = replicates.front(replicate);
        for (int i = 0; i < front.size(); i++) {
            frontOf[points] = replicate;
            firsts[points] = turned(0, replicates.value(replicate, front.get(i), 0));
            seconds[points] = turned(1, replicates.value(replicate, front.get(i), 1));
            points++;
        }
    }

    /// Turns a value into one where less is better, and back; adding 0.0 makes the two zeros one.
    private double turned(int objective, double value) {
        return (senses.get(objective) == Sense.MINIMISE ? value : -value) + 0.0;
    }

    private static double[] distinct(double[] values) {
        return Arrays.stream(values).sorted().distinct().toArray();
    }

    private static int[] ranks(double[] values, double[] distinct) {
        int[] ranks = new int[values.length];
        Arrays.setAll(ranks, i -> Arrays.binarySearch(distinct, values[i]));
        return ranks;
    }

    private static int[] orderByRank(int[] ranks, int count) {
        int[] next = new int[count + 1];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        for (int rank = 0; rank < count; rank++) {
            next[rank + 1] += next[rank];
        }
        int[] order = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            order[next[ranks[i]]++] = i;
        }
        return order;
    }

    /// The corners of one level as the sweep comes to them.
    private final class Staircase {
        private final double level;
        private final int needed;
        private final List<Double> corners = new ArrayList<>();
        private final List<Integer> ranks = new ArrayList<>();

        Staircase(double level, int fronts) {
            if (!(level > 0 && level <= 1)) {
                throw new IllegalArgumentException(
                        "an attainment level must lie above 0 and at most at 1, was " + level);
            }
            this.level = level;
            // 0.975 × 2000 must come to 1950, not to a fraction more.
            needed = Math.max(1, (int) Math.ceil(level * fronts - 1e-9));
        }

        void step(double first, RankCounts current) {
            int rank = current.smallest(needed);
            if (rank >= 0 && (ranks.isEmpty() || rank < ranks.getLast())) {
                corners.add(first);
                ranks.add(rank);
            }
        }

        AttainmentSurface surface(double[] secondValues) {
            double[] first = corners.stream().mapToDouble(corner -> turned(0, corner)).toArray();
            double[] second = ranks.stream().mapToDouble(rank -> turned(1, secondValues[rank])).toArray();
            return new AttainmentSurface(level, PointSet.of(senses, first, second));
        }
    }
}
