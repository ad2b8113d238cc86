package paretoscope.views.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.charts.FrontChartOptions;
import paretoscope.eval.Quantity;
import paretoscope.eval.Unit;
import paretoscope.eval.source.Cancellation;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.store.Scope;
import paretoscope.views.OpenedTable;
import paretoscope.views.Project;

class FrontServiceTest {
    private static final FrontQuery ACCURACY_COST = FrontQuery
            .of(List.of(Objective.maximise("accuracy"), Objective.minimise("cost_usd")));

    @TempDir
    Path folder;

    @Test
    void aCheaperAndBetterModelRemovesTheOther() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.6,0.5", "c,0.7,2")) {
            var result = front(project, ACCURACY_COST);

            assertThat(labels(result, result.front())).containsExactly("b", "c");
            assertThat(labels(result, result.dominating(row(result, "a")))).containsExactly("b");
            assertThat(result.layer(row(result, "a"))).isEqualTo(1);
        }
    }

    @Test
    void aModelWithoutACostIsListedApartWithTheReason() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.9,", "c,0.7,2")) {
            var result = front(project, ACCURACY_COST);

            assertThat(result.comparableRows()).hasSize(2);
            assertThat(result.excluded()).singleElement().satisfies(excluded -> {
                assertThat(excluded.label()).isEqualTo("b");
                assertThat(excluded.why()).contains("cost_usd");
            });
        }
    }

    @Test
    void theHypervolumeIsMeasuredAgainstTheWorstValuesUnlessAReferenceIsGiven() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.8,3")) {
            var byWorst = front(project, ACCURACY_COST);
            var byReference = front(project, ACCURACY_COST.withReference(Map.of("accuracy", 0.0, "cost_usd", 5.0)));

            assertThat(byWorst.reference()).containsExactly(0.5, 3);
            assertThat(byWorst.hypervolume()).isEqualTo(Quantity.of(0));
            assertThat(byReference.hypervolume().orNaN()).isCloseTo(0.5 * 4 + 0.3 * 2, within(1e-12));
        }
    }

    @Test
    void dollarsCanBeShownInAnotherCurrency() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.8,3", "c,0.4,5")) {
            var dollars = front(project, ACCURACY_COST.withBootstrap(OptionalInt.of(20), 1));

            var euros = dollars.withUnit(Unit.USD, new Unit("EUR"), 0.5);

            assertThat(euros.objectives().getLast().metric().unit().symbol()).isEqualTo("EUR");
            assertThat(euros.value(row(euros, "b"), 1)).isEqualTo(1.5);
            assertThat(euros.value(row(euros, "b"), 0)).isEqualTo(0.8);
            assertThat(euros.reference()).containsExactly(0.4, 2.5);
            assertThat(euros.hypervolume().orNaN()).isCloseTo(dollars.hypervolume().orNaN() / 2, within(1e-12));
            assertThat(euros.uncertainty().orElseThrow().band().getFirst().second()).first()
                    .isEqualTo(dollars.uncertainty().orElseThrow().band().getFirst().second().getFirst() / 2);
            assertThat(euros.front()).containsExactly(dollars.front());
        }
    }

    /// Before the fix: a colour that was given to a configuration was seen in the table, never in the figure.
    @Test
    void aConfigurationsOwnColourIsInTheFigure() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.8,3")) {
            var table = project.workspace().configurations(Scope.all());
            project.workspace().edits().colour(table.configuration(table.row("b").orElseThrow()),
                    "#cc79a7");

            var result = front(project, ACCURACY_COST);
            var series = FrontFigure.of(result, FrontChartOptions.standard()).spec().panels().getFirst().series()
                    .getFirst();

            assertThat(series.emphasis().tint(series.labels().indexOf("b"))).contains(Colour.hex("#cc79a7"));
            assertThat(series.emphasis().tint(series.labels().indexOf("a"))).isEmpty();
        }
    }

    @Test
    void everyGroupHasItsOwnFront() throws Exception {
        try (var project = OpenedTable.of(folder, "model,effort,accuracy,cost_usd", "a,low,0.5,1", "b,low,0.4,2",
                "c,high,0.3,3")) {
            var result = front(project, ACCURACY_COST.withGroup(Optional.of("effort")));

            assertThat(result.groups()).extracting(FrontGroup::name).containsExactlyInAnyOrder("low", "high");
            assertThat(result.groups()).allSatisfy(group -> assertThat(group.front()).hasSize(1));
        }
    }

    @Test
    void anUnknownMetricIsRefusedWithTheNearestNames() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.4,2")) {
            var query = FrontQuery.of(List.of(Objective.maximise("acuracy"), Objective.minimise("cost_usd")));

            assertThatThrownBy(() -> front(project, query)).isInstanceOf(UnclearQuestion.class)
                    .hasMessageContaining("acuracy").hasMessageContaining("\"accuracy\"");
        }
    }

    @Test
    void theAiderBoardHasEightOfFiftyOneOnItsFront() throws Exception {
        try (var project = OpenedTable.reference("aider/polyglot_leaderboard.yml", Set.of())) {
            assertAiderFront(front(project, AIDER));
        }
    }

    @Test
    void theSameBoardAsCsvHasTheSameFrontOnceZeroIsUnknown() throws Exception {
        try (var project = OpenedTable.reference("aider/polyglot_leaderboard.csv", Set.of("total_cost"))) {
            assertAiderFront(front(project, AIDER));
        }
    }

    private static final FrontQuery AIDER = FrontQuery
            .of(List.of(Objective.maximise("pass_rate_2"), Objective.minimise("total_cost")));

    private static void assertAiderFront(FrontResult result) {
        assertThat(result.comparableRows()).hasSize(51);
        assertThat(result.excluded()).hasSize(18);
        assertThat(result.front()).hasSize(8);
        int first = result.front()[0];
        int last = result.front()[7];
        assertThat(result.label(first)).isEqualTo("gpt-4o-mini-2024-07-18");
        assertThat(result.value(first, 0)).isEqualTo(3.6);
        assertThat(result.value(first, 1)).isEqualTo(0.3236);
        assertThat(result.label(last)).isEqualTo("gpt-5 (high)");
        assertThat(result.value(last, 0)).isEqualTo(88.0);
        assertThat(result.value(last, 1)).isEqualTo(29.0829);
    }

    /// Before the fix: of two costs in dollars the one with the shorter name won, what was derived from usage.
    @Test
    void aTotalThatTheFileStatesIsSuggestedBeforeACostThatIsDerivedFromUsage() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd,total_cost_usd", "a,0.5,0.01,3",
                "b,0.4,2,9")) {
            var suggested = ObjectiveChoice.suggest(project.workspace().configurations(Scope.all())).orElseThrow();

            assertThat(suggested.objectives()).extracting(Objective::metric).containsExactly("accuracy",
                    "total_cost_usd");
        }
    }

    @Test
    void withoutAChoiceTheQualityAndCostThatMostHaveAreSuggested() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,f1,cost_usd", "a,0.5,,0.01", "b,0.4,0.3,2")) {
            var table = front(project, ACCURACY_COST).table();

            var suggested = ObjectiveChoice.suggest(table).orElseThrow();

            assertThat(suggested.objectives()).extracting(Objective::metric).containsExactly("accuracy", "cost_usd");
            assertThat(suggested.scales()).containsEntry("cost_usd", ScaleKind.LOG);
        }
    }

    @Test
    void budgetAdviceNamesThePickTheRunnerUpAndTheNextStep() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.6,2", "c,0.55,2",
                "d,0.8,4",
                "e,0.9,9")) {
            var result = front(project, ACCURACY_COST);

            var advice = BudgetAdvice.of(result, 0, 1, 3);

            assertThat(label(result, advice.pick())).isEqualTo("b");
            assertThat(label(result, advice.runnerUp())).isEqualTo("c");
            assertThat(label(result, advice.next())).isEqualTo("d");
            assertThat(BudgetSentence.of(result, advice, 0)).startsWith("Under $3").contains("pick b (60%, $2")
                    .contains("runner-up c").contains("Next: d, +20 points for $2");
        }
    }

    @Test
    void aBudgetBelowEverythingNamesTheNearest() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,1", "b,0.6,2")) {
            var result = front(project, ACCURACY_COST);

            var advice = BudgetAdvice.of(result, 0, 1, 0.1);

            assertThat(advice.pick()).isEmpty();
            assertThat(label(result, advice.next())).isEqualTo("a");
        }
    }

    @Test
    void theFigureLeadsBackToTheRows() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,cost_usd", "a,0.5,", "b,0.6,2", "c,0.7,3")) {
            var result = front(project, ACCURACY_COST);

            var figure = FrontFigure.of(result, FrontChartOptions.standard());

            var series = figure.spec().panels().getFirst().series().getFirst();
            assertThat(series.labels()).containsExactly("b", "c");
            assertThat(figure.row(series.key(), 1)).isEqualTo(OptionalInt.of(row(result, "c")));
            assertThat(figure.row("no such series", 0)).isEmpty();
        }
    }

    @Test
    void itemsAreResampledTogetherSoThatAModelAheadOnEveryItemIsSurelyOnTheFront() throws Exception {
        try (var project = OpenedTable.of(folder, "model,item,accuracy,cost_usd", "a,1,1,2", "a,2,0,4", "a,3,1,3",
                "b,1,0.5,2", "b,2,-1,4", "b,3,0,3")) {
            var result = front(project, ACCURACY_COST.withBootstrap(OptionalInt.of(200), 7));

            var uncertainty = result.uncertainty().orElseThrow();

            assertThat(uncertainty.parametric()).isFalse();
            assertThat(uncertainty.probability().get(row(result, "a"))).isEqualTo(1);
            assertThat(uncertainty.probability().get(row(result, "b"))).isZero();
            assertThat(uncertainty.band()).hasSize(3);
        }
    }

    @Test
    void withoutItemsTheBootstrapDrawsFromStandardErrorsAndSaysSo() throws Exception {
        try (var project = OpenedTable.of(folder, "model,accuracy,accuracy_stderr,cost_usd", "a,0.5,0.1,1",
                "b,0.55,0.1,2")) {
            var result = front(project, ACCURACY_COST.withBootstrap(OptionalInt.of(500), 7));

            var uncertainty = result.uncertainty().orElseThrow();

            assertThat(uncertainty.parametric()).isTrue();
            assertThat(uncertainty.probability().get(row(result, "a"))).isEqualTo(1);
            assertThat(uncertainty.probability().get(row(result, "b"))).isBetween(0.5, 0.8);
            assertThat(result.warnings()).anyMatch(sentence -> sentence.contains("standard errors"));
        }
    }

    private static FrontResult front(Project project, FrontQuery query) throws Exception {
        return project.front().compute(query, Cancellation.NEVER);
    }

    private static int row(FrontResult result, String label) {
        return IntStream.range(0, result.size()).filter(row -> result.label(row).equals(label)).findFirst()
                .orElseThrow();
    }

    private static String label(FrontResult result, OptionalInt row) {
        return result.label(row.orElseThrow());
    }

    private static List<String> labels(FrontResult result, int[] rows) {
        return IntStream.of(rows).mapToObj(result::label).toList();
    }
}
