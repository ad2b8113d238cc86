package paretoscope.analysis.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.analysis.pareto.PointSet;

/// What the resamples of a bootstrap say about a front. The seed and the number of resamples belong with every figure
/// taken from it.
public final class UncertainFront {
    private final BootstrapKind kind;
    private final Resampling plan;
    private final PointSet observed;
    private final Replicates replicates;
    private final int[] timesOnFront;
    private final int[] timesComparable;

    UncertainFront(BootstrapKind kind, Resampling plan, PointSet observed, Replicates replicates) {
        this.kind = kind;
        this.plan = plan;
        this.observed = observed;
        this.replicates = replicates;
        timesOnFront = new int[observed.size()];
        timesComparable = new int[observed.size()];
        Arrays.fill(timesComparable, replicates.count());
        for (int r = 0; r < replicates.count(); r++) {
            replicates.front(r).stream().forEach(configuration -> timesOnFront[configuration]++);
            replicates.excluded(r).stream().forEach(configuration -> timesComparable[configuration]--);
        }
    }

    public BootstrapKind kind() {
        return kind;
    }

    public long seed() {
        return plan.seed();
    }

    public int resamples() {
        return replicates.count();
    }

    /// The values without resampling; rows are configurations.
    public PointSet observed() {
        return observed;
    }

    /// The share of resamples in which the configuration was on the front, of those in which it was comparable; none
    /// when it never was.
    public OptionalDouble probability(int configuration) {
        return timesComparable[configuration] == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) timesOnFront[configuration] / timesComparable[configuration]);
    }

    /// In how many resamples the configuration had a value in every objective: all, unless it attempted so few items
    /// that some draws missed them.
    public int comparableResamples(int configuration) {
        return timesComparable[configuration];
    }

    /// Where a configuration's value in an objective lies; none when no resample gave it one.
    ///
    /// @param level the share of resamples inside, customarily 0.95
    public Optional<PercentileInterval> interval(int configuration, int objective, double level) {
        double[] values = new double[replicates.count()];
        Arrays.setAll(values, r -> replicates.value(r, configuration, objective));
        return PercentileInterval.of(values, level);
    }

    /// Where the hypervolume lies, against a reference as in [Hypervolume#of]. Worked out on the threads of the resampling,
    /// and cancelled as it is.
    ///
    /// @param level the share of resamples inside, customarily 0.95
    /// @throws java.util.concurrent.CancellationException when the resampling's plan is cancelled
    public PercentileInterval hypervolume(double level, double... reference) {
        double[] volumes = new double[replicates.count()];
        Workers.run(plan.reportingTo(_ -> {}), () -> (from, to) -> {
            for (int r = from; r < to; r++) {
                volumes[r] = Hypervolume.of(replicates.points(r), reference);
            }
        });
        return PercentileInterval.of(volumes, level).orElseThrow();
    }

    /// The surfaces that given shares of the fronts attain; 0.025, 0.5 and 0.975 make the customary band. Two objectives
    /// only.
    public List<AttainmentSurface> attainment(double... levels) {
        if (observed.objectives() != 2) {
            throw new IllegalArgumentException(
                    "an attainment band needs two objectives, got " + observed.objectives());
        }
        return new AttainmentSweep(replicates, observed.senses()).surfaces(levels);
    }
}
