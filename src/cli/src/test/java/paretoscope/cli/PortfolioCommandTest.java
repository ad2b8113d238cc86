package paretoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PortfolioCommandTest {
    @TempDir
    Path folder;

    /// Two estimators of equal error, rank correlation and regret, of which one is far riskier (definitions of
    /// SharpeRatio@k, worked outside this project).
    @Test
    void tellsEstimatorsApartThatOtherScoresCannot() throws IOException {
        var table = file("policies.csv", """
                policy,X,Y,value
                a,12,12,12
                b,2,10,10
                c,2,9,9
                d,8,8,8
                e,7,7,7
                f,6,6,6
                g,5,5,5
                h,4,11,4
                i,3,11,3
                j,1,1,1
                """);

        var estimators = portfolio(table, "--candidates", "policy", "--estimate", "X", "--estimate", "Y", "--true",
                "value", "--baseline", "8").path("estimators");

        for (var estimator : estimators) {
            assertThat(estimator.path("mse").asDouble()).isCloseTo(11.3, within(1e-12));
            assertThat(estimator.path("rank_correlation").asDouble()).isCloseTo(0.413, within(5e-4));
            assertThat(estimator.path("regret").get(2).asDouble()).isZero();
            assertThat(estimator.path("rows").get(0).path("sharpe_ratio").isNull()).isTrue();
        }
        assertThat(ratios(estimators.get(0))).usingElementComparator(PortfolioCommandTest::toSixPlaces).containsExactly(
                1.414214, 1.511858, 1.520938, 1.480466, 1.414214, 1.336875, 1.313924, 1.363108, 1.185276);
        assertThat(ratios(estimators.get(1))).usingElementComparator(PortfolioCommandTest::toSixPlaces).containsExactly(
                0.707107, 0.810885, 0.903892, 1.022620, 1.142080, 1.247219, 1.324169, 1.363108, 1.185276);
    }

    @Test
    void equalWorthAboveTheBaselineIsInfinitelySafe() throws IOException {
        var table = file("alike.csv", """
                policy,estimate,value
                a,3,5
                b,2,5
                c,1,5
                """);

        var rows = portfolio(table, "--candidates", "policy", "--estimate", "estimate", "--true", "value",
                "--baseline", "4").path("estimators").get(0).path("rows");

        assertThat(rows.get(0).path("sharpe_ratio").isNull()).isTrue();
        assertThat(rows.get(1).path("sharpe_ratio").asString()).isEqualTo("Infinity");
    }

    /// Before the fix: no configuration had a "policy" to name the candidates by.
    @Test
    void candidatesGoByTheColumnThatNamesThem() throws IOException {
        var table = file("ids.csv", """
                id,estimate,truth
                7,0.3,5
                8,0.9,7
                """);

        var answer = portfolio(table, "--candidates", "id", "--estimate", "estimate", "--true", "truth", "--baseline",
                "7");

        assertThat(answer.path("baseline").asDouble()).isEqualTo(5);
        assertThat(answer.path("estimators").get(0).path("ranking").get(0).asString()).isEqualTo("8");
    }

    private static JsonNode portfolio(String table, String... arguments) {
        var call = new ArrayList<>(List.of("portfolio", "--in", table, "--format", "json"));
        call.addAll(List.of(arguments));
        return Call.of(call.toArray(String[]::new)).json();
    }

    private static List<Double> ratios(JsonNode estimator) {
        var ratios = new ArrayList<Double>();
        estimator.path("rows").forEach(row -> ratios.add(row.path("sharpe_ratio").asDouble(Double.NaN)));
        return ratios.subList(1, ratios.size());
    }

    private static int toSixPlaces(double one, double other) {
        return Math.abs(one - other) < 1e-6 ? 0 : Double.compare(one, other);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
