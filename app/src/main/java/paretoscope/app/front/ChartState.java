package paretoscope.app.front;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import paretoscope.figure.drawing.Rectangle;

/// What follows the mouse: the configuration under it, the rectangle being drawn, the budget and whether it is held.
record ChartState(OptionalInt hovered, Optional<Rectangle> brush, OptionalDouble budget, String budgetLabel,
        boolean budgetHeld) {
    static ChartState idle() {
        return new ChartState(OptionalInt.empty(), Optional.empty(), OptionalDouble.empty(), "", false);
    }

    ChartState hovering(OptionalInt row) {
        return new ChartState(row, brush, budget, budgetLabel, budgetHeld);
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
