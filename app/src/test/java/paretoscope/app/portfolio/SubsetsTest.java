package paretoscope.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.analyses.SmallProject;
import paretoscope.figure.spec.Series;

class SubsetsTest {
    @TempDir
    Path folder;

    /// Candidate m solves the first 2 + 2m of ten items, so all ten rank perfectly and one of them hardly tells.
    @Test
    void moreItemsRankTheTopMoreOftenRightUntilAllAreSeen() throws Exception {
        var lines = new ArrayList<>(List.of("model,item,correct"));
        for (int m = 0; m < 5; m++) {
            for (int item = 0; item < 10; item++) {
                lines.add("m" + m + ",i" + item + "," + (item < 2 + 2 * m ? 1 : 0));
            }
        }
        try (var project = new SmallProject(folder, lines); var model = new PortfolioViewModel(project.context())) {
            model.asking().change(question -> question.withTruth(Optional.of("correct"))
                    .withBy(PortfolioQuestion.By.SUBSETS).withBaseline(Optional.of("m0")));
            model.shown().turnTo("items");
            model.asking().attach();

            var exact = model.shown().figure().figureProperty().get().orElseThrow().spec().panels().getFirst().series()
                    .getFirst();

            assertThat(exact.name()).isEqualTo("top 3 is the true top 3");
            assertThat(last(exact)).isEqualTo(1);
            assertThat(exact.y().get(0)).isLessThanOrEqualTo(last(exact));
        }
    }

    private static double last(Series series) {
        return series.y().get(series.count() - 1);
    }
}
