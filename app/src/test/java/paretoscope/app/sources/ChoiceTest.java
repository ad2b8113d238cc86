package paretoscope.app.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import paretoscope.store.Scope;

class ChoiceTest {
    @Test
    void everythingAsksNoCondition() {
        assertThat(Choice.EVERYTHING.where()).isEmpty();
        assertThat(Choice.EVERYTHING.isNarrow()).isFalse();
    }

    @Test
    void wordsHaveToOccurAndWordsAfterAMinusMustNot() {
        var where = Choice.EVERYTHING.withSearch(" GPT -mini - ").where();

        assertThat(where).hasValue("contains(lower(concat_ws(' ', model, task, file)), 'gpt')"
                + " AND NOT contains(lower(concat_ws(' ', model, task, file)), 'mini')");
    }

    @Test
    void quotesInNamesAndValuesStayInside() {
        var where = Choice.EVERYTHING.withValues("the \"effort\"", Set.of("o'high")).where();

        assertThat(where).hasValue("\"the \"\"effort\"\"\" IN ('o''high')");
    }

    @Test
    void daysAndConditionJoinTheRest() {
        var days = new DaySpan(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));
        var where = Choice.EVERYTHING.withDates(Optional.of(days)).withCondition("n > 3 OR n < 1").where();

        assertThat(where).hasValue("try_cast(date AS DATE) BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'"
                + " AND (n > 3 OR n < 1)");
    }

    @Test
    void choosingNoValueOfAFacetLeavesItOpen() {
        var choice = Choice.EVERYTHING.withValues("tool", Set.of("table")).withValues("tool", Set.of());

        assertThat(choice).isEqualTo(Choice.EVERYTHING);
    }

    @Test
    void theScopeKeepsItsOtherParts() {
        var scope = Choice.EVERYTHING.withShown(Set.of(3L)).within(Scope.all().withPartialCost(true));

        assertThat(scope.sources()).containsExactly(3L);
        assertThat(scope.partialCost()).isTrue();
        assertThat(scope.where()).isEmpty();
    }
}
