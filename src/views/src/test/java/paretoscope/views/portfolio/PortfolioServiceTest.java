package paretoscope.views.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

class PortfolioServiceTest {
    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void open() throws Exception {
        project = Project.inMemory();
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private void take(String name, String table) throws Exception {
        var file = Files.writeString(folder.resolve(name), table);
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
    }

    private PortfolioResult ask(String candidates, EstimateSource from, String truth, String baseline)
            throws Exception {
        return project.portfolio().compute(new PortfolioQuery(Scope.all(), candidates, from, truth, Worth.MEAN,
                baseline, Deviation.SAMPLE, Optional.empty(), false, 1), Cancellation.NEVER);
    }

    /// The seeds disagree about which of `a` and `b` is better; the estimate never errs.
    @Test
    void candidatesWithSeveralSeedsAreRankedByTheirMeansWithABandOverTheSeeds() throws Exception {
        take("seeds.csv", """
                model,seed,probe,truth
                a,1,3,10
                a,2,2,6
                b,1,2,8
                b,2,3,8
                c,1,1,2
                c,2,1,4
                """);

        var found = ask("model", new EstimateSource.Metrics(List.of("probe"), Optional.of("seed")), "truth", "c");

        var estimator = found.estimators().getFirst();
        assertThat(found.baseline()).isEqualTo(3);
        assertThat(estimator.ranking()).containsExactly("a", "b", "c");
        assertThat(estimator.scores().truths()).containsExactlyInAnyOrder(8.0, 8.0, 3.0);
        var best = estimator.bands().get(Statistic.BEST);
        assertThat(best.getFirst().mean()).isEqualTo((10 + 8) / 2.0);
        assertThat(best.getFirst().interval().orElseThrow().lower()).isEqualTo(8);
        assertThat(best.getFirst().interval().orElseThrow().upper()).isEqualTo(10);
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("means over 2 values of \"seed\""));
    }

    @Test
    void aCandidateThatMissesASeedIsLeftOutAndNamed() throws Exception {
        take("seeds.csv", """
                model,seed,probe,truth
                a,1,3,10
                a,2,2,6
                b,1,2,8
                """);

        var found = ask("model", new EstimateSource.Metrics(List.of("probe"), Optional.of("seed")), "truth", "0");

        assertThat(found.estimators().getFirst().ranking()).containsExactly("a");
        assertThat(found.warnings()).anyMatch(warning -> warning.contains("not there in all of them: b"));
    }

    @Test
    void aFrameInOrderKnowsTheRatiosButNotWhatWasEstimated() throws Exception {
        take("frame.csv", """
                estimator,topk,k-th,best,worst,mean,std,safety_violation_rate,sharpe_ratio
                dm,0,9,9,9,9,,0,
                dm,1,12,12,9,10.5,2.1213,0,1.8856
                """);

        var estimator = ask("label", new EstimateSource.Ranks("topk"), "k-th", "8").estimators().getFirst();

        assertThat(estimator.name()).isEqualTo("dm");
        assertThat(estimator.portfolio().rows().getFirst().sharpeRatio().isKnown()).isFalse();
        assertThat(estimator.portfolio().rows().get(1).sharpeRatio().orNaN()).isCloseTo(1.8856, within(1e-4));
        assertThat(estimator.knowsEstimates()).isFalse();
        assertThat(estimator.validation().typeOne().isKnown()).isFalse();
    }

    @Test
    void aQuestionNobodyWaitsForIsLeft() throws Exception {
        take("table.csv", "model,probe,truth\na,1,2\nb,2,3\n");
        var query = new PortfolioQuery(Scope.all(), "model", List.of("probe"), "truth", "0", Deviation.SAMPLE,
                Optional.empty());

        assertThatThrownBy(() -> project.portfolio().compute(query, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
