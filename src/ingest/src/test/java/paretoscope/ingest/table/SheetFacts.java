package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.DoubleStream;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.source.Issue;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of rectangular tables: their shape, and a few values found in them.
public final class SheetFacts {
    private final TablePreview preview;
    private final RecordingSink sink;
    private final JsonNode facts;

    private SheetFacts(TablePreview preview, RecordingSink sink, JsonNode facts) {
        this.preview = preview;
        this.sink = sink;
        this.facts = facts;
    }

    public static void check(TablePreview preview, RecordingSink sink, JsonNode facts) {
        new SheetFacts(preview, sink, facts).all();
    }

    private void all() {
        var shape = preview.shape();
        FactCheck.all(facts, Map.ofEntries(
                Map.entry("rows", fact -> assertThat(shape.rows()).isEqualTo(fact.asLong())),
                Map.entry("columns", this::columns),
                Map.entry("header", this::header),
                Map.entry("utf8_bom",
                        fact -> assertThat(shape.container().byteOrderMark()).isEqualTo(fact.asBoolean())),
                Map.entry("ragged", fact -> assertThat(ragged()).isEqualTo(fact.asLong())),
                Map.entry("rows_with_other_width", fact -> assertThat(ragged()).isEqualTo(fact.asLong())),
                Map.entry("blank_cells", fact -> assertThat(shape.blankCells()).isEqualTo(fact.asLong())),
                Map.entry("empty_header", fact -> assertThat(preview.header().stream()
                        .filter(name -> name.matches("column \\d+"))).hasSize(fact.asInt())),
                Map.entry("dup_models", fact -> assertThat(sink.runs().size() - models()).isEqualTo(fact.asLong())),
                Map.entry("first", this::first), Map.entry("best", fact -> extreme("top1", fact)),
                Map.entry("fastest", fact -> extreme("samples_per_sec", fact)),
                Map.entry("mean_top1", fact -> assertThat(sink.runs().stream()
                        .mapToDouble(run -> number(run, "top1")).average().orElseThrow())
                        .isCloseTo(fact.asDouble(), within(1e-9))),
                Map.entry("states", fact -> assertThat(sink.runs().size()).isEqualTo(fact.path("COMPLETE").asInt())),
                Map.entry("n_value", fact -> assertThat(values("value").count()).isEqualTo(fact.asLong())),
                Map.entry("best_max", fact -> assertThat(values("value").max().orElseThrow())
                        .isEqualTo(fact.asDouble())),
                Map.entry("best_min", fact -> assertThat(values("value").min().orElseThrow())
                        .isEqualTo(fact.asDouble())),
                Map.entry("blank_tg128", fact -> assertThat(blank("tg128_tps")).isEqualTo(fact.asLong())),
                Map.entry("cost_column", fact -> assertThat(preview.header()).contains(fact.asString())),
                Map.entry("cost_na", fact -> assertThat(blank(facts.path("cost_column").asString()))
                        .isEqualTo(fact.asLong())),
                Map.entry("sum_cost", fact -> assertThat(values(facts.path("cost_column").asString()).sum())
                        .isCloseTo(fact.asDouble(), within(1e-6)))));
    }

    private long models() {
        return sink.runs().stream().map(run -> run.configuration().model()).distinct().count();
    }

    private long ragged() {
        return sink.issues().stream().map(Issue::why).filter(why -> why.startsWith("the row has")).count();
    }

    private void columns(JsonNode fact) {
        if (fact.isNumber()) {
            assertThat(preview.shape().columns()).isEqualTo(fact.asInt());
        } else {
            assertThat(preview.shape().columns()).isEqualTo(fact.size());
            header(fact);
        }
    }

    /// The facts list the first names only; a panel is shown turned long.
    private void header(JsonNode fact) {
        var expected = fact.valueStream().map(JsonNode::asString).filter(name -> !name.isEmpty()).toList();
        if (preview.knownAs().filter(shape -> shape.contains("panel")).isEmpty()) {
            assertThat(preview.header()).containsAll(expected);
        } else {
            assertThat(preview.header()).contains(expected.getFirst());
        }
    }

    private void first(JsonNode fact) {
        if (fact.isNull()) {
            assertThat(sink.runs()).isEmpty();
        } else if (fact.isArray()) {
            assertThat(preview.rows().getFirst()).startsWith(
                    fact.valueStream().map(JsonNode::asString).toArray(String[]::new));
        } else {
            var run = sink.runs().getFirst();
            assertThat(run.configuration().model()).isEqualTo(fact.path("model").asString());
            assertThat(number(run, "Overall Acc"))
                    .isEqualTo(Double.parseDouble(fact.path("overall_acc").asString().replace("%", "")));
        }
    }

    private void extreme(String metric, JsonNode fact) {
        var best = sink.runs().stream().filter(run -> Double.isFinite(number(run, metric)))
                .max(Comparator.comparingDouble(run -> number(run, metric))).orElseThrow();
        assertThat(best.configuration().model()).isEqualTo(fact.path(0).asString());
        assertThat(number(best, metric)).isEqualTo(fact.path(1).asDouble());
    }

    private long blank(String metric) {
        return sink.runs().stream().flatMap(run -> run.measurements().stream())
                .filter(measured -> measured.metric().name().equals(metric)
                        && measured.value() instanceof Quantity.Unknown(String why) && why.contains("blank"))
                .count();
    }

    private DoubleStream values(String metric) {
        return sink.runs().stream().mapToDouble(run -> number(run, metric)).filter(Double::isFinite);
    }

    private static double number(Run run, String metric) {
        return run.measurements().stream()
                .filter(measured -> measured.metric().name().equals(metric)
                        || metric.equals("samples_per_sec") && measured.metric().name().endsWith("_" + metric))
                .map(measured -> measured.value()).mapToDouble(Quantity::orNaN).findFirst().orElse(Double.NaN);
    }
}
