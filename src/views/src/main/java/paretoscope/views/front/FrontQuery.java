package paretoscope.views.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.store.Scope;

/// What the front view is asked.
///
/// @param objectives two or more metrics to improve at once; the first two are the axes
/// @param scope which runs count, and how they are averaged
/// @param group a setting, detail or `model`, `tool`, `file` that splits the configurations into series
/// @param tolerance when present, the tolerance front is computed as well
/// @param reference the hypervolume's reference by metric; the worst comparable value where none is given
/// @param scales how axes are laid out, by metric; linear where nothing is said
/// @param bootstrap number of resamples for the probability of being on the front, when wanted
/// @param seed where the resampling starts
public record FrontQuery(List<Objective> objectives, Scope scope, Optional<String> group,
        Optional<Tolerance> tolerance, Map<String, Double> reference, Map<String, ScaleKind> scales,
        OptionalInt bootstrap, long seed) {
    /// Differences in quality up to `absoluteQuality` and in cost up to the share `relativeCost` do not count.
    public record Tolerance(double absoluteQuality, double relativeCost) {
        public Tolerance {
            if (!(absoluteQuality >= 0) || !(relativeCost >= 0)) {
                throw new IllegalArgumentException(
                        "tolerances are not negative, were " + absoluteQuality + " and " + relativeCost);
            }
        }
    }

    public FrontQuery {
        objectives = List.copyOf(objectives);
        reference = Map.copyOf(reference);
        scales = Map.copyOf(scales);
        if (objectives.size() < 2) {
            throw new IllegalArgumentException("a front needs at least two objectives, got " + objectives.size());
        }
    }

    /// The plain question: these objectives, over everything.
    public static FrontQuery of(List<Objective> objectives) {
        return new FrontQuery(objectives, Scope.all(), Optional.empty(), Optional.empty(), Map.of(), Map.of(),
                OptionalInt.empty(), 1);
    }

    public FrontQuery withScope(Scope other) {
        return new FrontQuery(objectives, other, group, tolerance, reference, scales, bootstrap, seed);
    }

    public FrontQuery withGroup(Optional<String> column) {
        return new FrontQuery(objectives, scope, column, tolerance, reference, scales, bootstrap, seed);
    }

    public FrontQuery withScales(Map<String, ScaleKind> other) {
        return new FrontQuery(objectives, scope, group, tolerance, reference, other, bootstrap, seed);
    }

    public FrontQuery withReference(Map<String, Double> other) {
        return new FrontQuery(objectives, scope, group, tolerance, other, scales, bootstrap, seed);
    }

    public FrontQuery withTolerance(Optional<Tolerance> other) {
        return new FrontQuery(objectives, scope, group, other, reference, scales, bootstrap, seed);
    }

    public FrontQuery withBootstrap(OptionalInt resamples, long firstSeed) {
        return new FrontQuery(objectives, scope, group, tolerance, reference, scales, resamples, firstSeed);
    }
}
