package paretoscope.analysis.uncertainty;

import java.util.OptionalDouble;
import paretoscope.analysis.pareto.PointSet;

/// Where at least a given share of the fronts reaches: one line of an attainment band (Fonseca & Fleming 1996; Fonseca,
/// Guerreiro, López-Ibáñez & Paquete 2011).
///
/// The surface is a staircase given by its corners, best first in the first objective. At 97.5 % nearly every front gets
/// there; at 2.5 % only a lucky one does.
///
/// @param level the share of fronts, above 0 and at most 1
/// @param corners points of two objectives; none when fewer fronts than that hold any point
public record AttainmentSurface(double level, PointSet corners) {

    /// The second objective's value attained when the first may be no worse than `first`; none where fewer fronts than
    /// the level reach at all.
    public OptionalDouble secondAt(double first) {
        OptionalDouble second = OptionalDouble.empty();
        for (int i = 0; i < corners.size(); i++) {
            if (corners.sense(0).isBetter(first, corners.value(i, 0))) {
                break;
            }
            second = OptionalDouble.of(corners.value(i, 1));
        }
        return second;
    }
}
