package paretoscope.analysis.pareto;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Times the two sides of a row by turns, so that whatever else the machine does falls on both, and prints the medians
/// and their ratio.
final class InterleavedRuns {
    private final Class<?> benchmarks;
    private final int runs;

    InterleavedRuns(Class<?> benchmarks, int runs) {
        this.benchmarks = benchmarks;
        this.runs = runs;
    }

    void print(List<BenchmarkRows.Row> rows) throws RunnerException {
        System.out.printf(Locale.ROOT, "%-95s %12s %12s %8s %8s%n", "medians of " + runs + " interleaved runs",
                "µs", "peer µs", "ratio", "aim");
        for (BenchmarkRows.Row row : rows) {
            print(row);
        }
    }

    private void print(BenchmarkRows.Row row) throws RunnerException {
        int warmUps = warmUpsFor(row.subject(), row.subjectCloud());
        int peerWarmUps = warmUpsFor(row.peer(), row.peerCloud());
        double[] subject = new double[runs];
        double[] peer = new double[runs];
        for (int run = 0; run < runs; run++) {
            subject[run] = time(row.subject(), row.subjectCloud(), 100, warmUps);
            peer[run] = time(row.peer(), row.peerCloud(), 100, peerWarmUps);
        }
        double ratio = median(subject) / median(peer);
        String aim = row.atMost().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f %s", row.atMost().getAsDouble(),
                        ratio <= row.atMost().getAsDouble() ? "met" : "MISSED");
        System.out.printf(Locale.ROOT, "%-95s %12.1f %12.1f %8.3f %8s%n", row.name(), median(subject), median(peer),
                ratio, aim);
    }

    /// Calls that take longer than an iteration are warm after the first, and take long enough as it is.
    private int warmUpsFor(String method, String cloud) throws RunnerException {
        return time(method, cloud, 500, 1) > 100_000 ? 0 : 1;
    }

    /// Microseconds per call, averaged over one iteration.
    private double time(String method, String cloud, int milliseconds, int warmUps) throws RunnerException {
        return new Runner(new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
                .param("cloud", cloud)
                .forks(0)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.milliseconds(milliseconds / 2))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .verbosity(VerboseMode.SILENT)
                .build()).runSingle().getPrimaryResult().getScore();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
