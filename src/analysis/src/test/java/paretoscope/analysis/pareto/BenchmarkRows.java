package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What is timed against what, and the ratio aimed at.
final class BenchmarkRows {
    /// @param atMost the largest ratio of the subject's time to the peer's that is good enough; none where the row only
    ///         shows how time grows
    record Row(String subject, String subjectCloud, String peer, String peerCloud, OptionalDouble atMost) {
        String name() {
            return subject + " " + subjectCloud + " against " + peer
                    + (peerCloud.equals(subjectCloud) ? "" : " " + peerCloud);
        }
    }

    private BenchmarkRows() {}

    static List<Row> matching(String... arguments) {
        String pattern = arguments.length == 0 ? ".*" : arguments[0];
        return all().stream().filter(row -> row.name().matches(pattern)).toList();
    }

    private static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        rows.add(against("front", "uniform-2-1000000", "passOverBothColumns", 5));
        rows.add(against("front", "front-2-1000000", "sortOfOneColumn", 2));
        rows.add(against("front", "uniform-3-1000000", "sortOfOneColumn", 10));
        addMoea(rows);
        for (int size : new int[]{4_000, 8_000, 16_000, 32_000, 64_000}) {
            rows.add(doubling("hypervolume", "front-3-", size));
        }
        for (int size : new int[]{1_000, 2_000, 4_000}) {
            rows.add(doubling("hypervolume", "front-4-", size));
        }
        return rows;
    }

    private static void addMoea(List<Row> rows) {
        for (int objectives = 2; objectives <= 5; objectives++) {
            rows.add(against("front", "uniform-" + objectives + "-20000", "frontByMoea", 1));
            rows.add(against("front", "front-" + objectives + "-2000", "frontByMoea", 0.1));
            rows.add(against("layers", "uniform-" + objectives + "-2000", "layersByMoea", 1));
            rows.add(against("layers", "front-" + objectives + "-2000", "layersByMoea", 0.1));
            rows.add(against("invertedGenerationalDistance", "front-" + objectives + "-2000",
                    "invertedGenerationalDistanceByMoea", 0.1));
            rows.add(against("additiveEpsilon", "front-" + objectives + "-2000", "additiveEpsilonByMoea", 0.1));
        }
        rows.add(against("front", "front-2-20000", "frontByMoea", 1));
        rows.add(against("front", "front-3-20000", "frontByMoea", 1));
        rows.add(against("invertedGenerationalDistance", "front-3-20000", "invertedGenerationalDistanceByMoea", 1));
        rows.add(against("additiveEpsilon", "front-3-20000", "additiveEpsilonByMoea", 1));
        rows.add(against("hypervolume", "front-2-2000", "hypervolumeByMoeaWfg", 0.1));
        rows.add(against("hypervolume", "front-2-20000", "hypervolumeByMoeaWfg", 1));
        rows.add(against("hypervolume", "front-3-200", "hypervolumeByMoeaWfg", 1));
        rows.add(against("hypervolume", "front-3-2000", "hypervolumeByMoeaWfg", 0.1));
        rows.add(against("hypervolume", "front-3-2000", "hypervolumeByMoeaPisa", 0.1));
        rows.add(against("hypervolume", "front-4-200", "hypervolumeByMoeaWfg", 1));
        rows.add(against("hypervolume", "front-5-100", "hypervolumeByMoeaWfg", 1));
        rows.add(against("hypervolume", "front-6-60", "hypervolumeByMoeaWfg", 1));
    }

    private static Row against(String subject, String cloud, String peer, double atMost) {
        return new Row(subject, cloud, peer, cloud, OptionalDouble.of(atMost));
    }

    private static Row doubling(String subject, String prefix, int size) {
        return new Row(subject, prefix + 2 * size, subject, prefix + size, OptionalDouble.empty());
    }
}
