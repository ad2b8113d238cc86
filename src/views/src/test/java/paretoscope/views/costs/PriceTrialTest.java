package paretoscope.views.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.cost.PriceChange;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.price.PriceMatch;
import paretoscope.eval.source.Cancellation;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Mean;
import paretoscope.store.Scope;
import paretoscope.store.Supposition;
import paretoscope.views.Project;

/// Prices tried out over attempts of two tasks, some cached, some without tokens, one model without a price.
class PriceTrialTest {
    private static final List<String> ATTEMPTS = List.of(
            "model,task,item,accuracy,input_tokens,output_tokens,cached_input_tokens,cost_usd",
            "gpt-4o,a,1,1,1000,200,100,", "gpt-4o,a,1,0,3000,100,,", "gpt-4o,a,2,1,500,900,0,",
            "gpt-4o,b,1,1,100,50,,", "gpt-4o-mini,a,1,0,7000,10,,", "gpt-4o-mini,a,2,1,900,4000,,",
            "gpt-4o-mini,b,1,0,10,20,,", "own,a,1,1,1000,1000,,0.25", "own,b,1,1,10,10,,0.5",
            "gpt-4.1,a,1,1,1000,1000,,", "gpt-4.1,a,2,1,,,,");

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.of(folder, "attempts.csv", ATTEMPTS);
        project.costs().priceTokens(Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private ConfigurationTable asked(Scope scope, TokenPricing pricing) throws Exception {
        return project.workspace().configurations(scope, Supposition.prices(pricing));
    }

    private void agrees(Scope scope, Optional<String> model) throws Exception {
        var trial = project.costs().trial(model, scope, Cancellation.NEVER);
        for (var column : List.of("cost_usd", "cost_usd.sum", "a/cost_usd")) {
            var tried = trial.at(0.3, 7, List.of(column)).column(column).orElseThrow().values();
            var wanted = asked(scope, project.costs().pricing().trying(new PriceChange(model, 0.3, 7))).column(column)
                    .orElseThrow().values();
            for (int row = 0; row < wanted.length; row++) {
                assertThat(tried[row]).as(column + " of row " + row).isCloseTo(wanted[row], within(1e-15));
            }
        }
    }

    @Test
    void arithmeticGivesWhatTheWorkspaceWouldAnswer() throws Exception {
        agrees(Scope.all(), Optional.empty());
        agrees(Scope.all().withMean(Mean.MICRO), Optional.empty());
    }

    @Test
    void onlyTheChosenModelMoves() throws Exception {
        agrees(Scope.all(), Optional.of("gpt-4o"));
        var trial = project.costs().trial(Optional.of("gpt-4o"), Scope.all(), Cancellation.NEVER);

        var before = trial.before().column("cost_usd").orElseThrow();
        var after = trial.at(2, 2, List.of("cost_usd")).column("cost_usd").orElseThrow();

        int moved = trial.before().row("gpt-4o").orElseThrow();
        int still = trial.before().row("gpt-4o-mini").orElseThrow();
        assertThat(after.value(moved).orNaN()).isCloseTo(2 * before.value(moved).orNaN(), within(1e-15));
        assertThat(after.value(still)).isEqualTo(before.value(still));
    }

    @Test
    void aMeasuredCostAndAnUnknownOneStayAsTheyAre() throws Exception {
        var trial = project.costs().trial(Optional.empty(), Scope.all(), Cancellation.NEVER);

        var after = trial.at(5, 5, List.of("cost_usd")).column("cost_usd").orElseThrow();

        assertThat(after.value(trial.before().row("own").orElseThrow()).orNaN()).isEqualTo(0.375);
        int unknown = trial.before().row("gpt-4.1").orElseThrow();
        assertThat(after.value(unknown).isKnown()).isFalse();
        assertThat(after.why(unknown)).isEqualTo(trial.before().column("cost_usd").orElseThrow().why(unknown));
    }

    @Test
    void whatIsKeptIsThePriceFromThenOnUntilItIsUndone() throws Exception {
        var change = new PriceChange(Optional.of("gpt-4o"), 2, 1);
        var trial = project.costs().trial(change.model(), Scope.all(), Cancellation.NEVER);
        var wanted = trial.at(2, 1, List.of("cost_usd")).column("cost_usd").orElseThrow().values();

        assertThat(project.costs().keepTrial(change, Scope.all())).isEqualTo(1);

        assertThat(project.workspace().configurations(Scope.all()).column("cost_usd").orElseThrow().values())
                .containsExactly(wanted, within(1e-15));
        assertThat(project.costs().own().entries()).hasSize(1).first()
                .satisfies(entry -> assertThat(entry.rates().input()).hasValue(5));
        assertThat(project.costs().models(Scope.all()).stream().filter(one -> one.model().equals("gpt-4o")).findFirst()
                .orElseThrow().latest())
                .isInstanceOfSatisfying(PriceMatch.Found.class,
                        found -> assertThat(found.entry().list()).isEqualTo("My prices"));

        project.workspace().history().undo();

        assertThat(project.costs().own().entries()).isEmpty();
        assertThat(project.workspace().configurations(Scope.all()).column("cost_usd").orElseThrow().values())
                .containsExactly(trial.before().column("cost_usd").orElseThrow().values());
    }
}
