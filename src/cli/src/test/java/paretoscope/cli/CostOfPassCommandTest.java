package paretoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostOfPassCommandTest {
    private static final int MODELS = 4;
    private static final int PROBLEMS = 500;
    private static final double HUMAN = 2;

    @TempDir
    Path folder;

    private final double[][] passed = new double[MODELS][PROBLEMS];
    private final double[][] paid = new double[MODELS][PROBLEMS];

    @Test
    void fourModelsOnFiveHundredProblemsAgreeWithAPlainCalculation() throws IOException {
        var call = Call.of("cost-of-pass", "--in", table(), "--quality", "correct", "--cost", "cost_usd", "--human",
                "2", "--resamples", "200", "--format", "json");

        var json = call.json();
        var frontier = json.path("frontier");
        assertThat(json.path("problems").asInt()).isEqualTo(PROBLEMS);
        assertThat(json.path("solved").asInt()).isEqualTo(solved());
        for (int m = 0; m < MODELS; m++) {
            double cost = 0;
            double passes = 0;
            for (int p = 0; p < PROBLEMS; p++) {
                cost += paid[m][p];
                passes += passed[m][p];
            }
            var row = json.path("pooled").get(m);
            assertThat(row.path("label").asString()).isEqualTo("model-" + m);
            assertThat(row.path("cost_of_pass").asDouble()).isCloseTo(cost / passes, within(1e-9));
            assertThat(row.path("accuracy").asDouble()).isCloseTo(passes / PROBLEMS, within(1e-9));
            assertThat(row.path("interval").size()).isEqualTo(2);
            double without = withHuman(m);
            assertThat(json.path("essentialness").get(m).path("gain").asDouble())
                    .isCloseTo((without - withHuman(-1)) / without, within(1e-9));
        }
        assertThat(frontier.path("models_only").asDouble()).isCloseTo(modelsOnly(), within(1e-9));
        assertThat(frontier.path("with_human").asDouble()).isCloseTo(withHuman(-1) / PROBLEMS, within(1e-9));
        assertThat(frontier.path("models_share").asDouble() + frontier.path("human_share").asDouble())
                .isCloseTo(1, within(1e-12));
    }

    /// Before the fix: the cost "could be total_cost or cost_usd", the second being the first under the program's own name.
    @Test
    void theOnlyCostInMoneyNeedNotBeNamed() throws IOException {
        var file = Files.writeString(folder.resolve("own.csv"),
                "system,instance_id,resolved,total_cost,tokens\na,p,1,2,10\na,q,0,4,20\n");

        var json = Call.of("cost-of-pass", "--in", file.toString(), "--resamples", "100", "--format", "json").json();

        assertThat(json.path("cost").asString()).isEqualTo("total_cost");
        assertThat(json.path("pooled").get(0).path("cost_of_pass").asDouble()).isEqualTo(6);
    }

    @Test
    void aModelThatNeverPassesHasAnInfiniteCostOfPass() throws IOException {
        var file = Files.writeString(folder.resolve("never.csv"),
                "model,item,correct,cost_usd\na,p,0,1\na,q,0,1\nb,p,1,1\nb,q,0,1\n");

        var json = Call.of("cost-of-pass", "--in", file.toString(), "--format", "json").json();

        assertThat(json.path("pooled").get(0).path("cost_of_pass").asString()).isEqualTo("Infinity");
        assertThat(json.path("frontier").path("with_human").isNull()).isTrue();
        assertThat(json.path("essentialness").get(1).path("gain").isNull()).isTrue();
        assertThat(json.path("essentialness").get(1).path("only_solved_by").get(0).asString()).isEqualTo("p");
    }

    private String table() throws IOException {
        var random = new SplittableRandom(5);
        var lines = new StringBuilder("model,item,correct,cost_usd\n");
        for (int m = 0; m < MODELS; m++) {
            for (int p = 0; p < PROBLEMS; p++) {
                passed[m][p] = random.nextDouble() < 0.2 + 0.15 * m ? 1 : 0;
                paid[m][p] = (1 + random.nextInt(1000)) * (m + 1) / 1000.0;
                lines.append("model-").append(m).append(",p").append(p).append(',').append((int) passed[m][p])
                        .append(',').append(paid[m][p]).append('\n');
            }
        }
        return Files.writeString(folder.resolve("table.csv"), lines).toString();
    }

    private double least(int problem, int leftOut) {
        double least = Double.POSITIVE_INFINITY;
        for (int m = 0; m < MODELS; m++) {
            least = m != leftOut && passed[m][problem] > 0 ? Math.min(least, paid[m][problem]) : least;
        }
        return least;
    }

    private double withHuman(int leftOut) {
        double sum = 0;
        for (int p = 0; p < PROBLEMS; p++) {
            sum += Math.min(least(p, leftOut), HUMAN);
        }
        return sum;
    }

    private int solved() {
        int solved = 0;
        for (int p = 0; p < PROBLEMS; p++) {
            solved += Double.isFinite(least(p, -1)) ? 1 : 0;
        }
        return solved;
    }

    private double modelsOnly() {
        double sum = 0;
        for (int p = 0; p < PROBLEMS; p++) {
            sum += Double.isFinite(least(p, -1)) ? least(p, -1) : 0;
        }
        return sum / solved();
    }
}
