package paretoscope.app.front;

import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.app.front.model.Pointed;
import paretoscope.figure.drawing.Rectangle;

/// What follows the mouse: what is under it, the rectangle being drawn, the budget and whether it is held.
record ChartState(Optional<Pointed> hovered, Optional<Rectangle> brush, OptionalDouble budget, String budgetLabel,
        boolean budgetHeld) {
    static ChartState idle() {
        return new ChartState(Optional.empty(), Optional.empty(), OptionalDouble.empty(), "", false);
    }

    ChartState hovering(Optional<Pointed> at) {
        return new ChartState(at, brush, budget, budgetLabel, budgetHeld);
    }

    ChartState brushing(Optional<Rectangle> area) {
        return new ChartState(hovered, area, budget, budgetLabel, budgetHeld);
    }

    ChartState budgeted(OptionalDouble limit, String label) {
        return new ChartState(hovered, brush, limit, label, budgetHeld);
    }

    ChartState holding(boolean held) {
        return new ChartState(hovered, brush, budget, budgetLabel, held);
    }
}
