package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.moeaframework.core.indicator.AdditiveEpsilonIndicator;
import org.moeaframework.core.indicator.InvertedGenerationalDistance;
import org.moeaframework.core.indicator.Normalizer;
import org.moeaframework.core.indicator.PISAHypervolume;
import org.moeaframework.core.indicator.WFGNormalizedHypervolume;
import org.moeaframework.core.population.FastNondominatedSorting;
import org.moeaframework.core.population.NondominatedPopulation;
import org.moeaframework.core.population.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;

/// What fronts, hypervolumes and distances cost, beside what they are held against: a pass over the columns, a sort of
/// one, and MOEA Framework. Everything runs on one thread.
///
/// ```
/// mvn -q -pl src/analysis -am -Pbenchmarks -DskipTests test
/// mvn -q -pl src/analysis -am -Pbenchmarks -DskipTests test -Dbenchmark='front.*'
/// ```
/// prints, for every row, medians over 20 interleaved runs and their ratio, beside the ratio aimed at. JMH times each
/// run in this one process; it is the interleaving, not a fresh process, that keeps a busy machine from favouring a side.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("missing-explicit-ctor")
public class ParetoBenchmark {

    public static void main(String... arguments) throws RunnerException {
        new InterleavedRuns(ParetoBenchmark.class, 20).print(BenchmarkRows.matching(arguments));
    }

    @Benchmark
    public double passOverBothColumns(Columns data) {
        double sum = 0;
        double other = 0;
        double[] first = data.points.column(0);
        double[] second = data.points.column(1);
        for (int i = 0; i < first.length; i++) {
            sum += first[i];
            other += second[i];
        }
        return sum + other;
    }

    @Benchmark
    public double[] sortOfOneColumn(FreshColumn data) {
        Arrays.sort(data.column);
        return data.column;
    }

    @Benchmark
    public ParetoFront front(Columns data) {
        return ParetoFront.of(data.points);
    }

    @Benchmark
    public NondominatedPopulation frontByMoea(Solutions data) {
        return new NondominatedPopulation(data.population);
    }

    @Benchmark
    public ParetoLayers layers(Columns data) {
        return ParetoLayers.of(data.points);
    }

    @Benchmark
    public Population layersByMoea(Solutions data) {
        new FastNondominatedSorting().evaluate(data.population);
        return data.population;
    }

    @Benchmark
    public double hypervolume(Columns data) {
        return Hypervolume.of(data.points, data.reference);
    }

    @Benchmark
    public double hypervolumeByMoeaWfg(Solutions data) {
        return new WFGNormalizedHypervolume(data.problem, data.unitCube).evaluate(data.front);
    }

    @Benchmark
    public double hypervolumeByMoeaPisa(Solutions data) {
        return new PISAHypervolume(data.problem, data.unitCube).evaluate(data.front);
    }

    @Benchmark
    public double invertedGenerationalDistance(Columns data) {
        return FrontDistance.between(data.points, data.other).invertedGenerational(1);
    }

    @Benchmark
    public double invertedGenerationalDistanceByMoea(Solutions data) {
        return new InvertedGenerationalDistance(data.problem, data.otherFront, Normalizer.none(), 1)
                .evaluate(data.front);
    }

    @Benchmark
    public double additiveEpsilon(Columns data) {
        return FrontDistance.between(data.points, data.other).additiveEpsilon();
    }

    @Benchmark
    public double additiveEpsilonByMoea(Solutions data) {
        return new AdditiveEpsilonIndicator(data.problem, data.otherFront, Normalizer.none()).evaluate(data.front);
    }

    /// Columns, as this package reads them.
    @State(Scope.Benchmark)
    public static class Columns {
        @Param({"uniform-2-1000"})
        public String cloud;
        PointSet points = Clouds.uniform(0, 1, 1);
        PointSet other = points;
        double[] reference = new double[0];

        @Setup
        public void load() {
            points = BenchmarkClouds.named(cloud);
            other = BenchmarkClouds.otherThan(cloud);
            reference = new double[points.objectives()];
            Arrays.fill(reference, 1.0);
        }
    }

    /// A column as it was before it was sorted; copying it is not timed.
    @State(Scope.Benchmark)
    public static class FreshColumn {
        @Param({"uniform-2-1000"})
        public String cloud;
        double[] column = new double[0];

        @Setup(Level.Invocation)
        public void copy() {
            column = BenchmarkClouds.named(cloud).column(0).clone();
        }
    }

    /// The same points as objects, as MOEA Framework reads them; making them is not timed.
    @State(Scope.Benchmark)
    public static class Solutions {
        @Param({"uniform-2-1000"})
        public String cloud;
        Population population = new Population();
        NondominatedPopulation front = new NondominatedPopulation();
        NondominatedPopulation otherFront = new NondominatedPopulation();
        MoeaProblem problem = new MoeaProblem(1);
        Normalizer unitCube = Normalizer.none();

        @Setup
        public void load() {
            PointSet points = BenchmarkClouds.named(cloud);
            double[] zeros = new double[points.objectives()];
            double[] ones = zeros.clone();
            Arrays.fill(ones, 1.0);
            population = new Population(MoeaSolutions.of(points));
            front = BenchmarkClouds.unchecked(cloud);
            otherFront = BenchmarkClouds.uncheckedOtherThan(cloud);
            problem = new MoeaProblem(points.objectives());
            unitCube = Normalizer.of(zeros, ones);
        }
    }
}
