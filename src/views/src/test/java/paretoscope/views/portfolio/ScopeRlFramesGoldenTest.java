package paretoscope.views.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.analysis.portfolio.Deviation;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.ReadOptions;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.views.imports.ImportListener;

/// The frames of SCOPE-RL's quick start as they are, imported and asked for their portfolios: what the program makes of the
/// places and the true values is what the frames print beside them, undefined values included.
class ScopeRlFramesGoldenTest {
    private static final double PRINTED = 1e-4;
    private static final String STANDARD = "basic_cell081_obtain_topk_policy_value_selected_by_standard_ope.csv";
    private static final String AT_RISK = "basic_cell087_obtain_topk_conditional_value_at_risk_selected_by_standard_ope.csv";

    @ParameterizedTest
    @ValueSource(strings = {STANDARD,
        "basic_cell083_obtain_topk_policy_value_selected_by_cumulative_distribution_ope.csv",
        "basic_cell085_obtain_topk_policy_value_selected_by_lower_bound.csv"})
    void theProgramPrintsWhatTheFramePrints(String name) throws Exception {
        check(name, 5.503338 / 1.584076);
    }

    /// What the behaviour policy is worth by these measures is printed nowhere, but every ratio of a frame tells the same:
    /// best − ratio × std.
    @ParameterizedTest
    @CsvSource({
        "basic_cell087_obtain_topk_conditional_value_at_risk_selected_by_standard_ope.csv, 2.32517",
        "basic_cell089_obtain_topk_conditional_value_at_risk_selected_by_cumulative_distribution_ope.csv, 2.32517",
        "basic_cell091_obtain_topk_lower_quartile_selected_by_standard_ope.csv, 2.66514",
        "basic_cell093_obtain_topk_lower_quartile_selected_by_cumulative_distribution_ope.csv, 2.66514"})
    void valuesAtRiskAndQuartilesAreMeasuredAgainstTheirOwnBaseline(String name, double baseline) throws Exception {
        check(name, baseline);
    }

    /// Asked for by the column of places, as on the command line.
    @Test
    void thePlacesOfAFrameRankByTheLeast() throws Exception {
        try (var project = Project.inMemory()) {
            take(project, STANDARD);

            var found = project.portfolio().compute(new PortfolioQuery(Scope.all(), "label", List.of("topk"), "k-th",
                    "3.4742", Deviation.SAMPLE, Optional.empty()), Cancellation.NEVER);

            assertThat(found.estimators()).extracting(PortfolioResult.Estimator::name)
                    .containsExactlyInAnyOrder("dm", "tis", "pdis", "dr");
            assertThat(found.estimators().getFirst().portfolio().rows().get(1).sharpeRatio().orNaN())
                    .isCloseTo(43.900852, offset(0.01));
        }
    }

    @Test
    void framesOpenedTogetherKeepTheirRowsApart() throws Exception {
        try (var project = Project.inMemory()) {
            take(project, STANDARD);
            take(project, AT_RISK);

            var found = project.portfolio().compute(query(2.32517), Cancellation.NEVER);

            var atRisk = found.estimators().stream()
                    .filter(estimator -> estimator.name().startsWith("dm · basic_cell087")).findFirst().orElseThrow();
            assertThat(found.estimators()).hasSize(5);
            assertThat(found.warnings()).anyMatch(warning -> warning.contains("Several frames"));
            assertThat(atRisk.portfolio().rows()).hasSize(5);
            assertThat(atRisk.portfolio().rows().get(1).sharpeRatio().orNaN()).isCloseTo(55.654535, offset(0.005));
        }
    }

    private static PortfolioQuery query(double baseline) {
        return new PortfolioQuery(Scope.all(), "label", new EstimateSource.Ranks("topk"), "k-th", Worth.MEAN,
                String.valueOf(baseline), Deviation.SAMPLE, Optional.empty(), false, 1);
    }

    private static void check(String name, double baseline) throws Exception {
        try (var project = Project.inMemory()) {
            var table = take(project, name);

            var found = project.portfolio().compute(query(baseline), Cancellation.NEVER);

            int rows = 0;
            for (var estimator : found.estimators()) {
                for (var row : estimator.portfolio().rows()) {
                    int printed = table.labels().indexOf(estimator.ranking().get(row.k() - 1));
                    close(row.best(), table, "best", printed);
                    close(row.worst(), table, "worst", printed);
                    close(row.mean(), table, "mean", printed);
                    close(row.std().orNaN(), table, "std", printed);
                    close(row.sharpeRatio().orNaN(), table, "sharpe_ratio", printed);
                    rows++;
                }
            }
            assertThat(rows).isEqualTo(table.size()).isPositive();
        }
    }

    private static void close(double found, ConfigurationTable table, String column, int row) {
        double printed = table.column(column).orElseThrow().values()[row];
        if (Double.isNaN(printed)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(printed, offset(Math.max(1e-6, PRINTED * printed)));
        }
    }

    private static ConfigurationTable take(Project project, String name) throws Exception {
        var file = Path.of(System.getProperty("paretoscope.root")).resolveSibling("shared/reference-data/scope-rl")
                .resolve(name);
        if (!Files.exists(file)) {
            Assumptions.abort(file + " is absent");
        }
        project.imports().importAll(List.of(file.toString()), ReadOptions.defaults(), ImportListener.SILENT,
                Cancellation.NEVER);
        return project.workspace().configurations(Scope.all());
    }
}
