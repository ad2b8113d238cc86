package paretoscope.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import paretoscope.eval.Direction;
import paretoscope.eval.Quantity;
import paretoscope.ingest.recording.FactCheck;
import paretoscope.ingest.recording.RecordingSink;
import tools.jackson.databind.JsonNode;

/// The facts of files that hold fronts of objective values.
public final class FrontFacts {
    private FrontFacts() {}

    public static void check(TablePreview preview, RecordingSink sink, JsonNode facts) {
        var shape = preview.shape();
        FactCheck.all(facts, Map.of(
                "points", fact -> assertThat(sink.runs().size()).isEqualTo(fact.asInt()),
                "objectives", fact -> assertThat(preview.header()).hasSize(fact.asInt()),
                "widths",
                fact -> assertThat(sink.issues().stream().filter(issue -> issue.why().contains("cells where")))
                        .hasSize(fact.size() - 1),
                "comment_lines", fact -> assertThat(shape.commentLines()).isEqualTo(fact.asLong()),
                "separator", fact -> assertThat(shape.container().separator())
                        .isEqualTo(fact.asString().equals("' '") ? "space" : fact.asString().replace("'", "")),
                "min", fact -> extremes(sink, fact, Math::min),
                "max", fact -> extremes(sink, fact, Math::max),
                "trailing_space", fact -> assertThat(preview.rows().getFirst()).noneMatch(String::isEmpty)));
        assertThat(preview.mapping().columns())
                .allMatch(column -> column.direction().filter(Direction.LOWER_IS_BETTER::equals).isPresent());
    }

    private static void extremes(RecordingSink sink, JsonNode fact, DoubleBinaryOperator better) {
        if (!fact.isNull()) {
            var names = IntStream.rangeClosed(1, fact.size()).mapToObj(i -> "objective " + i).toList();
            assertThat(names.stream().map(name -> values(sink, name).stream().mapToDouble(Double::doubleValue)
                    .reduce(better).orElseThrow()).toList())
                    .isEqualTo(fact.valueStream().map(JsonNode::asDouble).toList());
        }
    }

    private static List<Double> values(RecordingSink sink, String objective) {
        return sink.runs().stream().flatMap(run -> run.measurements().stream())
                .filter(measured -> measured.metric().name().equals(objective)).map(measured -> measured.value())
                .map(Quantity::orNaN).toList();
    }
}
