package paretoscope.eval.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.Expression;
import paretoscope.eval.price.Currency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Costs that others have published, computed again.
class PublishedCostsTest {
    private static Path reference(String name) {
        var path = Path.of(System.getProperty("paretoscope.root")).resolveSibling("shared").resolve("reference-data")
                .resolve(name);
        if (!Files.exists(path)) {
            Assumptions.abort(path + " is absent");
        }
        return path;
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(reference(name)));
    }

    private static IdealizedRuntime runtime(String model) throws IOException {
        var profile = json("helm/inference_idealized_runtimes.json").path(model);
        var seconds = new TreeMap<Integer, Double>();
        profile.path("runtime_for_prompt_tokens").properties()
                .forEach(point -> seconds.put(Integer.valueOf(point.getKey()), point.getValue().asDouble()));
        return new IdealizedRuntime(seconds, profile.path("runtime_per_output_token").asDouble());
    }

    @Test
    void idealizedRuntimesAreStepsBetweenProfiledSizes() throws IOException {
        assertThat(runtime("openai/davinci").seconds(1000, 64)).isCloseTo(5.41842969, within(5e-9));
        assertThat(runtime("openai/davinci").seconds(2000, 10)).isCloseTo(1.350875, within(1e-12));
        assertThat(runtime("microsoft/TNLGv2_530B").seconds(300, 20)).isCloseTo(2.698875, within(1e-12));
    }

    @Test
    void withoutOutputThereIsOnlyThePrompt() throws IOException {
        assertThat(runtime("openai/davinci").seconds(1024, 0)).isCloseTo(0.323, within(1e-12));
        assertThat(runtime("openai/davinci").seconds(1024, 1)).isCloseTo(0.323, within(1e-12));
    }

    @Test
    void edgeLatencyFollowsItsCoefficients() throws IOException {
        var all = json("edgereasoning/latency_coefficients.json");
        var prefill = all.valueStream().toList().getFirst().path("DSR1-Llama-8B");
        var decode = all.valueStream().toList().getLast().path("DSR1-Llama-8B");
        var edge = new EdgeLatency(prefill.path("a").asDouble(), prefill.path("b").asDouble(),
                prefill.path("c").asDouble(), decode.path("m").asDouble(), decode.path("n").asDouble());

        assertThat(edge.seconds(512, 1024)).isCloseTo(103.945472, within(5e-7));
        assertThat(edge.seconds(385, 1024) - edge.seconds(512, 1024))
                .as("prompts are padded to 128").isCloseTo(-1024 * 127 * decode.path("m").asDouble(), within(1e-9));
    }

    /// Table 5 of "Give Me BF16 or Give Me Death?" (Kurtic et al. 2025) from its latencies and the prices of its table
    /// 9. Both are rounded there, so a printed value has to lie between those of the latency's bounds.
    @TestFactory
    Stream<DynamicTest> queriesPerDollarFollowFromLatenciesAndPrices() throws IOException {
        var lines = Files.readAllLines(reference("bf16/table5_synchronous.csv"));
        var header = List.of(lines.getFirst().split(","));
        return lines.stream().skip(1).map(line -> line.split(",")).flatMap(row -> header.stream()
                .filter(name -> name.endsWith("_latency_s")).map(name -> DynamicTest.dynamicTest(
                        String.join(" ", Arrays.copyOf(row, 4)) + " " + name,
                        () -> check(row, header.indexOf(name)))));
    }

    private static void check(String[] row, int column) throws IOException {
        double latency = Double.parseDouble(row[column]);
        double printed = Double.parseDouble(row[column + 1]);
        var price = new GpuPrice(perGpu(row[1], Integer.parseInt(row[2])), Currency.USD, Integer.parseInt(row[2]));

        assertThat(printed).isBetween(queries(price, latency + 0.05) - 1, queries(price, latency - 0.05) + 1);
    }

    private static double queries(GpuPrice price, double latency) {
        return Evaluation.one(price.queriesOneByOne(Expression.column("latency_s")), _ -> latency);
    }

    private static double perGpu(String gpu, int count) throws IOException {
        Map<String, Double> prices = Files.readAllLines(reference("bf16/table9_gpu_price_usd_per_hour.csv")).stream()
                .skip(1).map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[1])));
        return switch (gpu) {
            case "A100" -> prices.get("8xA100") / 8;
            case "H100" -> count > 8 ? prices.get("8xH100") / 8 : prices.get(count + "xH100") / count;
            default -> prices.get(count + "x" + gpu) / count;
        };
    }

    @Test
    void batchedQueriesPerDollarFollowFromTheirRate() {
        var price = new GpuPrice(2, Currency.USD, 4);

        assertThat(Evaluation.one(price.queriesBatched(Expression.column("qps")), _ -> 10)).isEqualTo(4500);
        assertThat(Evaluation.one(price.costPerQuery(Expression.column("qps")), _ -> 10) * 4500)
                .isCloseTo(1, within(1e-12));
        assertThat(Evaluation.one(price.cost(Expression.column("s")), _ -> 900)).isEqualTo(2);
    }

    @Test
    void arithmeticLabelsAndEnergyAreFormulas() {
        var columns = Map.of("n", 7e9, "tokens", 1000.0, "strong", 10.0, "weak", 100.0, "s", 3600.0);

        assertThat(Evaluation.one(Arithmetic.inferenceFlops(Expression.column("n"), Expression.column("tokens")),
                columns::get)).isEqualTo(1.4e13);
        assertThat(Evaluation.one(Arithmetic.labels(Expression.column("strong"), 2, Expression.column("weak"), 0.1),
                columns::get)).isEqualTo(30);
        assertThat(Evaluation.one(new TimeCharge.Energy(2, 500).of(Expression.column("s")), columns::get))
                .isEqualTo(3.6e6);
    }
}
