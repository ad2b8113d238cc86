package paretoscope.app.techniques;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.analyses.KeyNumber;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.SmallProject;
import paretoscope.app.simulated.SimulatedPoint;
import paretoscope.app.techniques.TechniquesQuestion.Budget;
import tools.jackson.databind.node.JsonNodeFactory;

/// Two models with three attempts at each of two items: `weak` costs 1 and is right two times of three at the first item,
/// `strong` costs 10 and is always right.
class TechniquesViewModelTest {
    @TempDir
    Path folder;

    private SmallProject project;
    private TechniquesViewModel model;

    @BeforeEach
    void open() throws Exception {
        var lines = new ArrayList<>(List.of("model,item,attempt,answer,correct,confidence,cost_usd"));
        String[][] weak = {{"a", "a", "b"}, {"c", "d", "e"}};
        for (int item = 0; item < 2; item++) {
            for (int attempt = 0; attempt < 3; attempt++) {
                int right = weak[item][attempt].equals("a") ? 1 : 0;
                lines.add("weak,i" + item + "," + (attempt + 1) + "," + weak[item][attempt] + "," + right + ","
                        + (right == 1 ? 0.9 : 0.2) + ",1");
                lines.add("strong,i" + item + "," + (attempt + 1) + ",a,1,0.95,10");
            }
        }
        project = new SmallProject(folder, lines);
        model = new TechniquesViewModel(project.context());
        model.asking().attach();
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        project.close();
    }

    private ResultTable.Row row(String name) {
        return model.shown().tableProperty().get().rows().stream().filter(row -> row.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private List<KeyNumber> keys() {
        return model.shown().numbersProperty().get();
    }

    @Test
    void aVoteOfAllThreeIsRightWhereTheMajorityIsAndCostsThreeCalls() {
        assertThat(row("weak vote@3").cells().get(1).order()).isEqualTo(0.5);
        assertThat(row("weak vote@3").cells().get(2).order()).isEqualTo(3);
        assertThat(model.shown().notesProperty().get()).anyMatch(note -> note.contains("are undefined"));
    }

    @Test
    void anyOfThreeTriesPassesWhereOneDid() {
        model.asking().change(question -> question.with(Technique.PASS_AT_K));

        assertThat(row("weak pass@2").cells().get(1).order()).isEqualTo(0.5);
        assertThat(row("weak pass@1").cells().get(1).text()).isEqualTo("33.33%");
    }

    @Test
    void aCascadeDrawsACurveBetweenTheTwoAndNamesTheGapItRecovers() {
        model.asking().change(question -> question.with(Technique.CONFIDENCE));

        assertThat(model.shown().figure().figureProperty().get().orElseThrow().spec().panels().getFirst().series())
                .extracting(series -> series.name())
                .contains("weak → strong", "measured", "perfect verifier", "oracle");
        assertThat(keys()).extracting(KeyNumber::name).contains("Gap recovered, mean (APGR)");
    }

    @Test
    void aVerifierNamesTheNumberOfTriesWithTheMostUtility() {
        model.asking().change(question -> question.with(Technique.VERIFIER));

        assertThat(keys()).extracting(KeyNumber::name).contains("Most utility at K*");
    }

    @Test
    void aBudgetLimitsCostsAndCalls() {
        model.asking().change(question -> question.with(Budget.NONE.withCost(OptionalDouble.of(4))));
        assertThat(keys().getFirst().note()).isEqualTo("weak vote@3");

        model.asking().change(question -> question.with(Budget.NONE.withCost(OptionalDouble.of(0.5))));
        assertThat(keys().getFirst().value()).isEqualTo("none");
    }

    @Test
    void aPickedPointIsSentToTheFrontUnderTheMetricsOwnNamesAndTakenOffAgain() {
        assertThat(model.canSend().get()).isFalse();
        project.context().selection().set(List.of("weak vote@3", "strong"));
        assertThat(model.canSend().get()).isTrue();

        model.send();

        var sent = model.simulated().pointsProperty().get();
        assertThat(sent).extracting(SimulatedPoint::label).containsExactly("weak vote@3");
        assertThat(sent.getFirst().qualityMetric()).isEqualTo("correct");
        assertThat(sent.getFirst().costMetric()).isEqualTo("cost_usd");
        model.simulated().remove(sent.getFirst());
        assertThat(model.simulated().pointsProperty().get()).isEmpty();
    }

    @Test
    void theQuestionAndThePageComeBack() {
        model.shown().turnTo("knob");
        model.asking().change(question -> question.with(Technique.VERIFIER_CASCADE).withModels(List.of("weak"))
                .with(Budget.NONE.withCost(OptionalDouble.of(2)).withTokens(OptionalDouble.of(900))
                        .withCalls(OptionalDouble.of(3))));
        var memory = JsonNodeFactory.instance.objectNode();

        model.remember(memory);
        try (var other = new TechniquesViewModel(project.context())) {
            other.restore(memory);

            assertThat(other.asking().question()).isEqualTo(model.asking().question());
            assertThat(other.shown().pageProperty().get()).isEqualTo(TechniquesViewModel.KNOB);
        }
    }
}
