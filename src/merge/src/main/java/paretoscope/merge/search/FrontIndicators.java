package paretoscope.merge.search;

import java.util.List;
import java.util.OptionalDouble;
import paretoscope.analysis.pareto.FrontDistance;
import paretoscope.analysis.pareto.Hypervolume;
import paretoscope.analysis.pareto.ParetoFront;
import paretoscope.analysis.pareto.PointSet;
import paretoscope.analysis.pareto.WinRate;
import paretoscope.eval.Metric;

/// How one front stands to another, the reference front.
///
/// @param hypervolume of the front itself, against the reference point
/// @param referenceHypervolume of the reference front, against the same point
/// @param generational mean distance from the front to the reference front, each task scaled by the latter's range
/// @param invertedGenerational the same from the reference front to the front
/// @param winRate how often the front's values beat the reference front's, a tie counting half; absent, like the
///        distances, where one of the fronts is empty
public record FrontIndicators(double hypervolume, double referenceHypervolume, OptionalDouble generational,
        OptionalDouble invertedGenerational, OptionalDouble winRate) {

    /// @param front, referenceFront one list of values per point; dominated points are left out of both
    /// @param referencePoint one finite value per task
    public static FrontIndicators of(List<List<Double>> front, List<List<Double>> referenceFront, List<Metric> metrics,
            double... referencePoint) {
        var own = nonDominated(TaskValues.points(metrics, front));
        var other = nonDominated(TaskValues.points(metrics, referenceFront));
        double volume = Hypervolume.of(own, referencePoint);
        double otherVolume = Hypervolume.of(other, referencePoint);
        if (own.size() == 0 || other.size() == 0) {
            return new FrontIndicators(volume, otherVolume, OptionalDouble.empty(), OptionalDouble.empty(),
                    OptionalDouble.empty());
        }
        var distance = FrontDistance.betweenScaled(own, other);
        return new FrontIndicators(volume, otherVolume, OptionalDouble.of(distance.generational(1)), OptionalDouble.of(
                distance.invertedGenerational(1)), OptionalDouble.of(WinRate.of(own, other).share()));
    }

    private static PointSet nonDominated(PointSet points) {
        return points.select(ParetoFront.of(points).indices().toArray());
    }
}
