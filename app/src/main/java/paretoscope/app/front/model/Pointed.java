package paretoscope.app.front.model;

import paretoscope.app.simulated.SimulatedPoint;

/// What a place in the chart stands for.
public sealed interface Pointed {
    /// A configuration, by its row.
    record Measured(int row) implements Pointed {}

    /// A point that was worked out and never measured.
    record Simulated(SimulatedPoint point) implements Pointed {}
}
