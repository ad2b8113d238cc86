package paretoscope.app.costs;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Direction;

/// A direction in words.
final class DirectionText extends StringConverter<Direction> {
    @Override
    public String toString(@Nullable Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? "higher ↑" : "lower ↓";
    }

    @Override
    public Direction fromString(String text) {
        return text.startsWith("higher") ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
    }
}
