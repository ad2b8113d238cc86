package paretoscope.analysis.pareto;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.moeaframework.core.Solution;
import org.moeaframework.core.population.NondominatedPopulation;

/// The benchmarks' point sets by name, `KIND-OBJECTIVES-SIZE`, each made once.
final class BenchmarkClouds {
    private static final Map<String, PointSet> MADE = new ConcurrentHashMap<>();

    private BenchmarkClouds() {}

    static PointSet named(String name) {
        return MADE.computeIfAbsent(name, key -> make(key, 1));
    }

    static PointSet otherThan(String name) {
        return MADE.computeIfAbsent(name + "-other", _ -> make(name, 2));
    }

    static NondominatedPopulation unchecked(String name) {
        return Unchecked.of(named(name));
    }

    static NondominatedPopulation uncheckedOtherThan(String name) {
        return Unchecked.of(otherThan(name));
    }

    private static PointSet make(String name, long seed) {
        String[] parts = name.split("-");
        int objectives = Integer.parseInt(parts[1]);
        int size = Integer.parseInt(parts[2]);
        return switch (parts[0]) {
            case "uniform" -> Clouds.uniform(seed, size, objectives);
            case "front" -> Clouds.sphere(seed, size, objectives);
            default -> throw new IllegalArgumentException("no such cloud: " + name);
        };
    }

    /// Points already known to be a front: comparing them once more would take longer than what is timed.
    private static final class Unchecked extends NondominatedPopulation {
        static NondominatedPopulation of(PointSet points) {
            Unchecked population = new Unchecked();
            for (Solution solution : MoeaSolutions.of(points)) {
                population.forceAddWithoutCheck(solution);
            }
            return population;
        }
    }
}
