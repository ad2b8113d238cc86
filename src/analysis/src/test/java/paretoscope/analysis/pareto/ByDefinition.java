package paretoscope.analysis.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The definitions, word for word and without any cleverness, to hold the fast code against.
final class ByDefinition {
    private ByDefinition() {}

    static boolean dominates(PointSet points, int a, int b) {
        boolean better = false;
        for (int k = 0; k < points.objectives(); k++) {
            double va = points.value(a, k);
            double vb = points.value(b, k);
            boolean more = points.sense(k) == Sense.MAXIMISE;
            if (more ? va < vb : va > vb) {
                return false;
            }
            better |= more ? va > vb : va < vb;
        }
        return better;
    }

    static boolean comparable(PointSet points, int i) {
        return Arrays.stream(points.point(i)).noneMatch(Double::isNaN);
    }

    /// Ascending rows.
    static int[] front(PointSet points) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (comparable(points, i)) {
                rows.add(i);
            }
        }
        return nonDominated(points, rows).stream().mapToInt(Integer::intValue).toArray();
    }

    static int[] layerOf(PointSet points) {
        int[] layerOf = new int[points.size()];
        Arrays.fill(layerOf, -1);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (comparable(points, i)) {
                left.add(i);
            }
        }
        for (int layer = 0; !left.isEmpty(); layer++) {
            List<Integer> front = nonDominated(points, left);
            for (int row : front) {
                layerOf[row] = layer;
            }
            left.removeAll(front);
        }
        return layerOf;
    }

    private static List<Integer> nonDominated(PointSet points, List<Integer> rows) {
        return rows.stream().filter(i -> rows.stream().noneMatch(j -> dominates(points, j, i))).toList();
    }
}
