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
    private final int[] replicateOf;
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
        replicateOf = new int[size];
        firsts = new double[size];
        seconds = new double[size];
        for (int r = 0; r < fronts; r++) {
            collect(replicates, r);
        }
    }

    List<AttainmentSurface> surfaces(double[] levels) {
        double[] firstValues = distinct(firsts, senses.get(0));
        double[] secondValues = distinct(seconds, senses.get(1));
        int[] order = orderByRank(ranks(firsts, firstValues, senses.get(0)), firstValues.length);
        int[] secondRanks = ranks(seconds, secondValues, senses.get(1));
        Staircase[] staircases = new Staircase[levels.length];
        Arrays.setAll(staircases, i -> new Staircase(levels[i], fronts));
        RankCounts current = new RankCounts(secondValues.length);
        int[] rankOf = new int[fronts];
        Arrays.fill(rankOf, -1);
        for (int i = 0; i < order.length; i++) {
            int point = order[i];
            int front = replicateOf[point];
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
            replicateOf[points] = replicate;
            firsts[points] = replicates.value(replicate, front.get(i), 0) + 0.0;
            seconds[points] = replicates.value(replicate, front.get(i), 1) + 0.0;
            points++;
        }
    }

    /// Ascending, whatever the sense.
    private static double[] distinct(double[] values, Sense sense) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return sense == Sense.MINIMISE ? distinct : reversed(distinct);
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        return reversed;
    }

    private static int[] ranks(double[] values, double[] bestFirst, Sense sense) {
        double[] ascending = sense == Sense.MINIMISE ? bestFirst : reversed(bestFirst);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int rank = Arrays.binarySearch(ascending, values[i]);
            ranks[i] = sense == Sense.MINIMISE ? rank : ascending.length - 1 - rank;
        }
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
            double[] first = corners.stream().mapToDouble(Double::doubleValue).toArray();
            double[] second = ranks.stream().mapToDouble(rank -> secondValues[rank]).toArray();
            return new AttainmentSurface(level, PointSet.of(senses, first, second));
        }
    }
}
