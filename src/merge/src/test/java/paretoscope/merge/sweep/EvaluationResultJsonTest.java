package paretoscope.merge.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvaluationResultJsonTest {
    @Test
    void aResultComesBackAsItWas() throws UnreadableSweep {
        var result = new EvaluationResult(List.of(new TaskResult("x", "accuracy", 1.0 / 3, 2, Double.NaN, List.of(
                new ItemResult("0", "7", "7", OptionalDouble.of(1), OptionalDouble.of(0.1f)),
                new ItemResult("1", "", "3",
                        OptionalDouble.of(0), OptionalDouble.empty()))),
                new TaskResult("y", "loss",
                        Double.POSITIVE_INFINITY, 0, 0.5, List.of())),
                1.25, OptionalDouble.of(0.75),
                OptionalDouble.empty(), "cuda:0");

        assertThat(EvaluationResultJson.read(EvaluationResultJson.write(result))).isEqualTo(result);
    }

    @Test
    void anUnknownValueIsNullAndNotZero() throws UnreadableSweep {
        var result = new EvaluationResult(List.of(new TaskResult("x", "accuracy", Double.NaN, 2, 1, List.of())), 1,
                OptionalDouble.empty(), OptionalDouble.empty(), "cpu");

        var json = EvaluationResultJson.write(result);

        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"value\":null");
        assertThat(EvaluationResultJson.read(json).tasks().getFirst().value()).isNaN();
    }

    @Test
    void workersMaySayMoreThanIsAskedAndWriteNumbersForTexts() throws UnreadableSweep {
        var result = read("""
                {"tasks": [{"task": "x", "metric": "accuracy", "value": 0.5, "mood": "good",
                            "items": [{"id": 12, "answer": 3, "target": 4}]}], "seconds": 2}""");

        assertThat(result.tasks().getFirst().items().getFirst()).isEqualTo(new ItemResult("12", "3", "4", OptionalDouble
                .empty(), OptionalDouble.empty()));
        assertThat(result.tasks().getFirst().n()).isEqualTo(1);
    }

    @Test
    void aMalformedAnswerIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("{\"tasks\": [{\"task\": \"x\"}]}")).isInstanceOf(UnreadableSweep.class)
                .hasMessage("the evaluation's result, $.tasks[0]: \"metric\" is missing");
        assertThatThrownBy(() -> read("Traceback (most recent call last)"))
                .hasMessageContaining("not readable as JSON");
    }

    private static EvaluationResult read(String json) throws UnreadableSweep {
        return EvaluationResultJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
