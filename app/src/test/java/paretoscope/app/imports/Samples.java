package paretoscope.app.imports;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;

/// A small leaderboard as it looks before it is imported.
final class Samples {
    private Samples() {}

    static TableSample board() {
        return new TableSample("board.csv", new TableMapping(List.of(
                column("model", Role.CONFIGURATION, Unit.UNKNOWN, Optional.empty(), "the name is \"model\""),
                column("pass_rate", Role.QUALITY, Unit.PERCENT, Optional.of(Direction.HIGHER_IS_BETTER),
                        "the name starts with \"pass\""),
                column("total_cost", Role.COST, Unit.USD, Optional.of(Direction.LOWER_IS_BETTER),
                        "the name ends in \"_cost\""),
                column("commit", Role.DETAIL, Unit.UNKNOWN, Optional.empty(), "texts"))),
                List.of(List.of("a", "48.4", "0.33", "8f0c1"), List.of("b", "16.4", "0", "8f0c1")), false);
    }

    private static ColumnMapping column(String name, Role role, Unit unit, Optional<Direction> direction, String why) {
        return new ColumnMapping(name, role, unit, direction, false, why);
    }
}
