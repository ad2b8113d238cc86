package paretoscope.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.source.Role;

class MappingViewModelTest {
    private final MappingViewModel mapping = new MappingViewModel(Samples.board());

    @Test
    void theGuessStandsUntilItIsChanged() {
        assertThat(mapping.mapping()).isEqualTo(Samples.board().guess());
        assertThat(mapping.doubts()).isEmpty();
        assertThat(mapping.summaryProperty().get())
                .isEqualTo("Each row is one run. Configuration: model; Quality: pass_rate; Cost: total_cost.");
    }

    @Test
    void aRoleChosenByTheUserSaysSo() {
        column("commit").roleProperty().set(Role.IGNORE);

        var chosen = mapping.mapping().column("commit").orElseThrow();
        assertThat(chosen.role()).isEqualTo(Role.IGNORE);
        assertThat(chosen.why()).isEqualTo("chosen by you");
    }

    @Test
    void goingBackToTheGuessRestoresItsReason() {
        column("pass_rate").roleProperty().set(Role.COST);
        column("pass_rate").unitProperty().set("s");

        mapping.reset();

        assertThat(mapping.mapping()).isEqualTo(Samples.board().guess());
    }

    @Test
    void anItemColumnMakesRowsAttempts() {
        column("commit").roleProperty().set(Role.ITEM);

        assertThat(mapping.summaryProperty().get()).startsWith("Each row is one attempt at an item.");
    }

    @Test
    void withoutConfigurationQualityOrCostTheUserIsTold() {
        column("model").roleProperty().set(Role.DETAIL);
        column("pass_rate").roleProperty().set(Role.METRIC);
        column("total_cost").roleProperty().set(Role.IGNORE);

        assertThat(mapping.doubts()).hasSize(3);
    }

    @Test
    void aTextColumnLosesUnitDirectionAndZeroRule() {
        column("total_cost").zeroIsUnknownProperty().set(true);
        column("total_cost").roleProperty().set(Role.DETAIL);

        var chosen = mapping.mapping().column("total_cost").orElseThrow();
        assertThat(chosen.unit()).isEqualTo(Unit.UNKNOWN);
        assertThat(chosen.direction()).isEmpty();
        assertThat(chosen.zeroIsUnknown()).isFalse();
    }

    @Test
    void aNewCostIsBetterLowUnlessTheUserTurnsItRound() {
        column("commit").roleProperty().set(Role.COST);
        assertThat(column("commit").directionProperty().get()).contains(Direction.LOWER_IS_BETTER);

        column("commit").directionProperty().set(Optional.of(Direction.HIGHER_IS_BETTER));
        assertThat(mapping.mapping().column("commit").orElseThrow().direction())
                .contains(Direction.HIGHER_IS_BETTER);
    }

    @Test
    void aQualityWithoutDirectionIsDoubted() {
        column("pass_rate").directionProperty().set(Optional.empty());

        assertThat(mapping.doubts()).containsExactly("Nobody has said which way \"pass_rate\" is better.");
    }

    @Test
    void examplesAreTheFirstDifferentValues() {
        assertThat(column("commit").examples()).containsExactly("8f0c1");
        assertThat(column("pass_rate").examples()).containsExactly("48.4", "16.4");
    }

    private ColumnChoice column(String name) {
        return mapping.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }
}
