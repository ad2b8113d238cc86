package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.UsageField;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of aider's leaderboards.
public final class AiderFacts {
    private AiderFacts() {}

    public static void check(TablePreview preview, RecordingSink sink, JsonNode facts) {
        var runs = sink.runs();
        FactCheck.all(facts, Map.ofEntries(
                Map.entry("n_rows", fact -> assertThat(runs.size()).isEqualTo(fact.asInt())),
                Map.entry("n_distinct_models", fact -> assertThat(
                        runs.stream().map(run -> run.configuration().model()).distinct()).hasSize(fact.asInt())),
                Map.entry("n_cost_missing", fact -> assertThat(unknown(runs, "blank")).isEqualTo(fact.asLong())),
                Map.entry("n_cost_zero", fact -> assertThat(unknown(runs, "zero")).isEqualTo(fact.asLong())),
                Map.entry("sum_total_cost", fact -> assertThat(total(runs)).isCloseTo(fact.asDouble(), within(1e-9))),
                Map.entry("rows_with_prompt_tokens",
                        fact -> assertThat(runs.stream().filter(AiderFacts::statesPrompts).count())
                                .isEqualTo(fact.asLong())),
                Map.entry("rows_with_thinking_tokens", fact -> assertThat(with(runs, "thinking_tokens"))
                        .isEqualTo(fact.asLong())),
                Map.entry("rows_with_reasoning_effort", fact -> assertThat(with(runs, "reasoning_effort"))
                        .isEqualTo(fact.asLong())),
                Map.entry("yaml_mistyped_commit_hash", fact -> hashes(runs, fact)),
                Map.entry("keys_union", fact -> assertThat(new TreeSet<>(preview.header())).isEqualTo(texts(fact))),
                Map.entry("first_row", fact -> first(runs.getFirst(), fact)),
                Map.entry("best_pass_rate", fact -> assertThat(best(runs)).isEqualTo(fact.asDouble())),
                Map.entry("pareto_total_cost_vs_pass", fact -> front(runs, fact))));
    }

    private static Quantity value(Run run, String metric) {
        return run.measurements().stream().filter(measured -> measured.metric().name().equals(metric))
                .map(measured -> measured.value()).findFirst().orElse(Quantity.NOT_RECORDED);
    }

    private static long unknown(List<Run> runs, String why) {
        return runs.stream().filter(run -> value(run, "total_cost") instanceof Quantity.Unknown(String reason)
                && reason.contains(why)).count();
    }

    private static double total(List<Run> runs) {
        return runs.stream().map(run -> run.usage().get(UsageField.COST_USD)).filter(Quantity::isKnown)
                .mapToDouble(Quantity::orNaN).sum();
    }

    /// A row may state that there were none, which cannot be and is read as unknown.
    private static boolean statesPrompts(Run run) {
        return !(value(run, "prompt_tokens") instanceof Quantity.Unknown(String why) && !why.contains("zero"));
    }

    private static long with(List<Run> runs, String setting) {
        return runs.stream().filter(run -> run.configuration().settings().containsKey(setting)).count();
    }

    private static void hashes(List<Run> runs, JsonNode fact) {
        fact.forEach(pair -> assertThat(runs.stream()
                .filter(run -> run.details().get("dirname").equals(pair.path(0).asString())).findFirst().orElseThrow()
                .details()).containsEntry("commit_hash", pair.path(1).asString()));
    }

    private static TreeSet<String> texts(JsonNode fact) {
        var texts = new TreeSet<String>();
        fact.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static void first(Run run, JsonNode fact) {
        assertThat(run.configuration().model()).isEqualTo(fact.path("model").asString());
        assertThat(run.items().getAsLong()).isEqualTo(fact.path("test_cases").asLong());
        FactCheck.detail("dirname", fact.path("dirname"), run.details(), "dirname");
        for (var metric : List.of("pass_rate_1", "pass_rate_2", "pass_num_2", "seconds_per_case")) {
            FactCheck.number(metric, fact.path(metric), value(run, metric));
        }
        if (fact.path("total_cost").asDouble() > 0) {
            FactCheck.number("total_cost", fact.path("total_cost"), value(run, "total_cost"));
        }
    }

    private static double best(List<Run> runs) {
        return runs.stream().mapToDouble(run -> value(run, "pass_rate_2").orNaN()).max().orElseThrow();
    }

    /// The front by its definition, over what was read.
    private static void front(List<Run> runs, JsonNode fact) {
        var front = new ArrayList<String>();
        runs.stream().filter(run -> value(run, "total_cost").isKnown()
                && runs.stream().noneMatch(other -> dominates(other, run)))
                .sorted((a, b) -> Double.compare(value(a, "total_cost").orNaN(), value(b, "total_cost").orNaN()))
                .forEach(run -> front.add(run.configuration().model()));
        assertThat(front).isEqualTo(fact.valueStream().map(point -> point.path("model").asString()).toList());
    }

    private static boolean dominates(Run a, Run b) {
        double cost = value(b, "total_cost").orNaN() - value(a, "total_cost").orNaN();
        double quality = value(a, "pass_rate_2").orNaN() - value(b, "pass_rate_2").orNaN();
        return cost >= 0 && quality >= 0 && cost + quality > 0;
    }
}
