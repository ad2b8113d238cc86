package paretoscope.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.app.analyses.ResultTable;
import paretoscope.app.analyses.SmallProject;
import paretoscope.views.portfolio.Statistic;
import tools.jackson.databind.node.JsonNodeFactory;

/// Ten candidates with two estimates, whose SharpeRatio@k was worked out outside this project.
class PortfolioViewModelTest {
    private static final double[] TRUTH = {12, 10, 9, 8, 7, 6, 5, 4, 3, 1};
    private static final double[] X = {12, 2, 2, 8, 7, 6, 5, 4, 3, 1};
    private static final double[] Y = {12, 10, 9, 8, 7, 6, 5, 11, 11, 1};

    @TempDir
    Path folder;

    private SmallProject project;
    private PortfolioViewModel model;

    @BeforeEach
    void open() throws Exception {
        var lines = new ArrayList<>(List.of("model,x_score,y_score,true_score"));
        for (int i = 0; i < TRUTH.length; i++) {
            lines.add("m" + i + "," + X[i] + "," + Y[i] + "," + TRUTH[i]);
        }
        project = new SmallProject(folder, lines);
        model = new PortfolioViewModel(project.context());
        model.asking().change(question -> question.withTruth(Optional.of("true_score"))
                .withEstimates(List.of("x_score", "y_score")).withBaseline(Optional.of("8")));
        model.asking().attach();
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        project.close();
    }

    private List<ResultTable.Row> rows() {
        return model.shown().tableProperty().get().rows();
    }

    @Test
    void sharpeRatiosStandInTheTableByEstimatorAndK() {
        assertThat(rows().get(1).name()).isEqualTo("x_score");
        assertThat(rows().get(1).cells().get(6).order()).isCloseTo(1.414214, offset(1e-6));
        assertThat(rows().get(11).cells().get(6).order())
                .isCloseTo(0.707107, offset(1e-6));
        assertThat(rows().getFirst().cells().get(6).text()).isEqualTo("undefined");
    }

    @Test
    void theCompanionsDoNotTellTheTwoEstimatorsApart() {
        model.shown().turnTo("risk");

        assertThat(rows()).extracting(row -> row.cells().getFirst().text()).containsExactly("11.3", "11.3");
        assertThat(rows()).extracting(row -> row.cells().get(3).text()).containsExactly("0", "0");
    }

    @Test
    void theFigureNamesItsDeviation() {
        assertThat(caption()).contains("ddof = 1");

        model.asking().change(question -> question.withDeviation(Deviation.PAPER_FORMULA));

        assertThat(caption()).contains("ddof = 0");
    }

    private String caption() {
        return model.shown().figure().figureProperty().get().orElseThrow().spec().text().caption();
    }

    @Test
    void theScatterStandsForCandidates() {
        model.shown().turnTo("scatter");

        assertThat(model.shown().figure().figureProperty().get().orElseThrow().configurations().values())
                .contains("m0", "m9");
    }

    @Test
    void aBaselineThatIsNeitherNumberNorCandidateIsSaid() {
        model.asking().change(question -> question.withBaseline(Optional.of("nobody")));

        assertThat(model.shown().figure().emptyProperty().get().orElseThrow().advice()).contains("\"nobody\"");
    }

    @Test
    void subsetsNeedItemsAndTheTableSaysSo() {
        model.asking().change(question -> question.withBy(PortfolioQuestion.By.SUBSETS));

        assertThat(model.shown().figure().emptyProperty().get().orElseThrow().advice()).contains("per item");
    }

    @Test
    void theQuestionAndThePageComeBack() {
        model.shown().turnTo("risk");
        model.asking().change(question -> question.withStatistic(Statistic.WORST).withSafety(Optional.of("0.9x"))
                .withCautious(true));
        var memory = JsonNodeFactory.instance.objectNode();

        model.remember(memory);
        try (var other = new PortfolioViewModel(project.context())) {
            other.restore(memory);

            assertThat(other.asking().question()).isEqualTo(model.asking().question());
            assertThat(other.shown().pageProperty().get()).isEqualTo(PortfolioViewModel.RISK);
        }
    }
}
