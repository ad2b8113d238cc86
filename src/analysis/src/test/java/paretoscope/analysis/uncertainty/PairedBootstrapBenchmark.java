package paretoscope.analysis.uncertainty;

import static paretoscope.analysis.pareto.Sense.MAXIMISE;
import static paretoscope.analysis.pareto.Sense.MINIMISE;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// How long a paired bootstrap takes: 100 configurations, 1,000 items, two objectives, 2,000 resamples; aimed at a second
/// on two processors.
///
/// ```
/// mvn -q -pl src/analysis -am -Pbenchmarks -DskipTests test \
///     -Dbenchmark.class=paretoscope.analysis.uncertainty.PairedBootstrapBenchmark
/// ```
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(0)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@SuppressWarnings("missing-explicit-ctor")
public class PairedBootstrapBenchmark {
    private static final int CONFIGURATIONS = 100;
    private static final int ITEMS = 1_000;

    @Param({"1", "2"})
    public int threads;

    /// Whether one value in ten is missing.
    @Param({"false", "true"})
    public boolean gaps;

    private PairedItems items = PairedItems.of(List.of(MAXIMISE), new double[1][1]);

    public static void main(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(PairedBootstrapBenchmark.class.getName()).build()).run();
    }

    @Setup
    public void load() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] costs = new double[CONFIGURATIONS][ITEMS];
        double[][] passes = new double[CONFIGURATIONS][ITEMS];
        for (int c = 0; c < CONFIGURATIONS; c++) {
            for (int i = 0; i < ITEMS; i++) {
                boolean missing = gaps && random.nextInt(10) == 0;
                costs[c][i] = missing ? Double.NaN : (1 + c) * random.nextDouble();
                passes[c][i] = missing ? Double.NaN : random.nextDouble() < 0.3 + 0.005 * c ? 1 : 0;
            }
        }
        items = PairedItems.of(List.of(MINIMISE, MAXIMISE), costs, passes);
    }

    @Benchmark
    public UncertainFront resample() {
        return PairedBootstrap.of(items, Resampling.of(2_000, 1).onThreads(threads));
    }

    @Benchmark
    public List<AttainmentSurface> band(Resampled resampled) {
        return resampled.front.attainment(0.025, 0.5, 0.975);
    }

    @Benchmark
    public PercentileInterval hypervolume(Resampled resampled) {
        return resampled.front.hypervolume(0.95, 60, 0);
    }

    /// A bootstrap already done.
    @State(Scope.Benchmark)
    public static class Resampled {
        private UncertainFront front = PairedBootstrap.of(PairedItems.of(List.of(MAXIMISE), new double[1][1]),
                Resampling.of(1, 1));

        @Setup
        public void resample(PairedBootstrapBenchmark benchmark) {
            front = benchmark.resample();
        }
    }
}
