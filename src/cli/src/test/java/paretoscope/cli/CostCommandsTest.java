package paretoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CostCommandsTest {
    @TempDir
    Path folder;

    private String results = "";
    private String prices = "";

    @BeforeEach
    void files() throws IOException {
        results = Files.writeString(folder.resolve("results.csv"), """
                model,task,accuracy,input_tokens,output_tokens,macs,bits_w,bits_a
                openai/gpt-4o,t,0.8,1000000,100000,512,8,8
                claude-3-5-sonnet-20240620,t,0.9,1000000,100000,1024,8,8
                nobody-knows,t,0.7,1000000,100000,256,4,8
                """).toString();
        prices = Files.writeString(folder.resolve("prices.csv"), """
                model,input,output,cached_input,from,to,currency
                gpt-4o,5,15,,,2024-10-02,USD
                gpt-4o,2.5,10,1.25,2024-10-02,,USD
                claude-3-5-sonnet,3,15,0.3,,,USD
                """).toString();
    }

    private static JsonNode labelled(JsonNode runs, String label) {
        return runs.valueStream().filter(run -> run.path("label").asString().contains(label)).findFirst().orElseThrow();
    }

    @Test
    void aPriceIsShownWithItsListAndRule() {
        var call = Call.of("price", "--model", "openai/gpt-4o", "--price-list", prices, "--price-date", "2024-09-01",
                "--format", "json");

        var price = call.json().path("prices").path(0);
        assertThat(price.path("model").asString()).isEqualTo("openai/gpt-4o");
        assertThat(price.path("matched").asString()).isEqualTo("gpt-4o");
        assertThat(price.path("list").asString()).isEqualTo("prices.csv");
        assertThat(price.path("rule").asString()).isEqualTo("provider prefix");
        assertThat(price.path("input").asDouble()).isEqualTo(5);
        assertThat(price.path("to").asString()).isEqualTo("2024-10-02");
        assertThat(price.path("from").isNull()).isTrue();
        assertThat(price.path("cached_input").isNull()).isTrue();
    }

    @Test
    void withoutAListTheShippedOneAnswers() {
        var json = Call.of("price", "--model", "gpt-4o-mini", "--format", "json").json();

        assertThat(json.path("prices").path(0).path("output").asDouble()).isEqualTo(0.6);
        assertThat(json.path("prices").path(0).path("list_date").asString()).isEqualTo("2025-09-15");
    }

    @Test
    void everyModelOfTheDataIsLookedUpAndTheMissingOnesAreNamed() {
        var json = Call.of("price", "--in", results, "--price-list", prices, "--format", "json").json();

        assertThat(json.path("prices").size()).isEqualTo(2);
        assertThat(json.path("missing").path(0).path("model").asString()).isEqualTo("nobody-knows");
    }

    @Test
    void tokensArePricedAndTheUnpricedAreUnknownAndNotFree() {
        var runs = Call.of("cost", "tokens", "--in", results, "--price-list", prices, "--price-date", "2025-01-01",
                "--format", "json").json().path("runs");

        var gpt = labelled(runs, "gpt-4o");
        assertThat(gpt.path("cost").asDouble()).isCloseTo(3.5, within(1e-9));
        assertThat(gpt.path("currency").asString()).isEqualTo("USD");
        assertThat(gpt.path("basis").asString()).isEqualTo("run");
        assertThat(gpt.path("how").asString()).isEqualTo("tokens x price");
        assertThat(gpt.path("matched_price").path("matched").asString()).isEqualTo("gpt-4o");
        var unknown = labelled(runs, "nobody");
        assertThat(unknown.path("cost").isNull()).isTrue();
        assertThat(unknown.path("how").asString()).isEqualTo("unknown");
        assertThat(unknown.path("matched_price").isNull()).isTrue();
    }

    @Test
    void thePricedCostIsAnObjectiveOfTheFront() {
        var call = Call.of("front", "--in", results, "--max", "accuracy", "--min", "cost_usd.sum", "--price-list",
                prices, "--price-date", "2025-01-01", "--format", "json");

        var json = call.json();
        assertThat(json.path("points").asInt()).isEqualTo(2);
        assertThat(json.path("excluded").path(0).path("why").asString()).contains("no price list has the model");
        assertThat(json.path("front").size()).isEqualTo(2);
        assertThat(call.err()).contains("2 tokens x price").contains("1 unknown");
    }

    @Test
    void theUsersChoiceOfAnEntryWins() {
        var runs = Call.of("cost", "tokens", "--in", results, "--price-list", prices, "--price-as",
                "nobody-knows=claude-3-5-sonnet", "--format", "json").json().path("runs");

        assertThat(labelled(runs, "nobody").path("cost").asDouble()).isCloseTo(4.5, within(1e-9));
        assertThat(labelled(runs, "nobody").path("matched_price").path("rule").asString())
                .isEqualTo("chosen by the user");
    }

    @Test
    void aFormulaIsACostAndAnObjective() {
        var runs = Call.of("cost", "formula", "macs*bits_w*bits_a/256", "--in", results, "--format", "json").json()
                .path("runs");
        assertThat(labelled(runs, "gpt-4o").path("cost").asDouble()).isEqualTo(128);
        assertThat(labelled(runs, "nobody").path("cost").asDouble()).isEqualTo(32);

        var front = Call.of("front", "--in", results, "--formula", "bit_macs=macs*bits_w*bits_a/256", "--max",
                "accuracy", "--min", "bit_macs", "--format", "json").json();
        assertThat(front.path("front").size()).isEqualTo(3);
    }

    @Test
    void wrongCallsSayWhatIsWrong() {
        assertThat(Call.of("cost", "formula", "macs*nothing", "--in", results))
                .satisfies(call -> assertThat(call.code()).isEqualTo(2))
                .satisfies(call -> assertThat(call.err()).contains("nothing"));
        assertThat(Call.of("cost", "formula", "accuracy + input_tokens", "--in", results).err())
                .contains("unlike units");
        assertThat(Call.of("cost", "tokens", "--in", results, "--price-date", "soon").code()).isEqualTo(2);
        assertThat(Call.of("cost", "tokens", "--in", results, "--price-list", results).err())
                .contains("not a price list");
        assertThat(Call.of("cost").code()).isEqualTo(2);
        assertThat(Call.of("price").code()).isEqualTo(2);
    }

    @Test
    void gpuTimeIsMoneyAndQueriesPerDollar() {
        var one = Call.of("cost", "gpu", "--price-per-hour", "0.8", "--gpus", "1", "--seconds", "24.5", "--format",
                "json").json();
        assertThat(one.path("queries_per_dollar").asDouble()).isCloseTo(183.67, within(0.01));
        var batched = Call.of("cost", "gpu", "--price-per-hour", "2", "--gpus", "4", "--qps", "10", "--format", "json")
                .json();
        assertThat(batched.path("queries_per_dollar").asDouble()).isEqualTo(4500);
        assertThat(batched.path("cost").asDouble()).isCloseTo(1 / 4500.0, within(1e-12));
    }

    @Test
    void keptListsAnswerWithoutBeingNamedAgain() {
        var workspace = folder.resolve("w.paretoscope").toString();
        assertThat(Call.of("import", "-w", workspace, results).code()).isZero();
        assertThat(Call.of("price", "-w", workspace, "--price-list", prices, "--keep").code()).isZero();

        var runs = Call.of("cost", "tokens", "-w", workspace, "--format", "json").json().path("runs");

        assertThat(labelled(runs, "claude").path("matched_price").path("list").asString()).isEqualTo("prices.csv");
    }

    @Test
    void profilesGiveSecondsMoneyAndEnergy() {
        var reference = Path.of(System.getProperty("paretoscope.root")).resolveSibling("shared")
                .resolve("reference-data");
        if (!Files.isDirectory(reference)) {
            Assumptions.abort(reference + " is absent");
        }
        var idealized = Call.of("cost", "idealized", "--profile",
                reference.resolve("helm/inference_idealized_runtimes.json").toString(), "--entry", "davinci",
                "--prompt", "2000", "--output", "10", "--price-per-hour", "2", "--gpus", "8", "--watts", "400",
                "--format", "json").json();
        assertThat(idealized.path("seconds").asDouble()).isCloseTo(1.350875, within(1e-9));
        assertThat(idealized.path("cost").asDouble()).isCloseTo(1.350875 * 16 / 3600, within(1e-9));
        assertThat(idealized.path("energy_j").asDouble()).isCloseTo(1.350875 * 3200, within(1e-6));
        var edge = Call.of("cost", "edge", "--profile",
                reference.resolve("edgereasoning/latency_coefficients.json").toString(), "--entry", "8B",
                "--prompt", "512", "--output", "1024", "--format", "json").json();
        assertThat(edge.path("seconds").asDouble()).isCloseTo(103.945472, within(5e-7));
        assertThat(Call.of("cost", "edge", "--profile", prices, "--entry", "x", "--prompt", "1", "--output", "1")
                .code()).isEqualTo(2);
    }

    @Test
    void aSingleValueIsALineOfRunsToo() {
        var gpu = Call.of("cost", "gpu", "--price-per-hour", "2.99", "--gpus", "16", "--seconds", "3600", "--format",
                "json").json().path("runs").path(0);

        assertThat(gpu.path("label").asString()).isEqualTo("16 GPUs at 2.99 USD an hour");
        assertThat(gpu.path("cost").asDouble()).as("16 x H100 is 2 x 23.92 an hour").isCloseTo(47.84, within(1e-9));
        assertThat(gpu.path("currency").asString()).isEqualTo("USD");
        assertThat(gpu.path("basis").asString()).isEqualTo("query");
        assertThat(gpu.path("how").asString()).isEqualTo("computed");
        assertThat(gpu.has("matched_price")).isTrue();
    }

    @Test
    void thePublishedChecksComeOutOfTheCommandLine() {
        var reference = Path.of(System.getProperty("paretoscope.root")).resolveSibling("shared")
                .resolve("reference-data/helm/inference_idealized_runtimes.json");
        if (!Files.isRegularFile(reference)) {
            Assumptions.abort(reference + " is absent");
        }
        assertThat(idealized(reference, "davinci", 1000, 64)).isCloseTo(5.41842969, within(5e-9));
        assertThat(idealized(reference, "davinci", 2000, 10)).isCloseTo(1.350875, within(1e-9));
        assertThat(idealized(reference, "TNLGv2-530B", 300, 20)).isCloseTo(2.698875, within(1e-9));
    }

    private static double idealized(Path profiles, String entry, int prompt, int output) {
        return Call.of("cost", "idealized", "--profile", profiles.toString(), "--entry", entry, "--prompt",
                String.valueOf(prompt), "--output", String.valueOf(output), "--format", "json").json().path("runs")
                .path(0).path("cost").asDouble();
    }

    @Test
    void aJoinIsShownKeptAndUsed() throws IOException {
        var board = Files.writeString(folder.resolve("board.csv"), "model,accuracy\nvendor/a-2025-01-01,0.9\nc,0.7\n")
                .toString();
        var speed = Files.writeString(folder.resolve("speed.csv"), "model,latency_s\na,3\nd,2\n").toString();
        var rule = "board.csv <- speed.csv by model";

        var join = Call.of("join", rule, "--in", board, speed, "--format", "json").json().path("joins").path(0);
        assertThat(join.path("matched").path(0).path("lender").asString()).isEqualTo("a");
        assertThat(join.path("unmatched").path(0).asString()).isEqualTo("c");
        assertThat(join.path("unused").path(0).asString()).isEqualTo("d");

        var front = Call.of("front", "--max", "accuracy", "--min", "latency_s", "--join", rule, "--in", board, speed,
                "--format", "json").json();
        assertThat(front.path("points").asInt()).isEqualTo(1);

        var workspace = folder.resolve("joined.paretoscope").toString();
        assertThat(Call.of("import", "-w", workspace, board, speed).code()).isZero();
        assertThat(Call.of("join", rule, "-w", workspace, "--keep").code()).isZero();
        assertThat(Call.of("front", "--max", "accuracy", "--min", "latency_s", "-w", workspace, "--format", "json")
                .json().path("points").asInt()).isEqualTo(1);
        assertThat(Call.of("join", "board.csv speed.csv", "--in", board).code()).isEqualTo(2);
    }
}
