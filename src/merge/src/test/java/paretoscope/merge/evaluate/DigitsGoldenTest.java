package paretoscope.merge.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpecReader;

/// The digits lab's networks answer inside the program as PyTorch made them answer in the lab.
class DigitsGoldenTest {
    private static final Path LAB = Path.of(System.getProperty("paretoscope.root"))
            .resolve("sample-results/digits-lab/merge");
    /// Items whose two best logits are nearer than this may be answered either way.
    private static final double TOSS_UP = 1e-3;

    @Test
    void theBaseAndEachModelAloneAnswerAsInTheLab() throws Exception {
        var spec = SweepSpecReader.read(LAB.resolve("digits.sweep.json"));
        var printed = printed();
        var merges = Map.of("base", Coefficients.of(0, 0, 0), "turned", Coefficients.of(1, 0, 0), "mirrored",
                Coefficients.of(0, 1, 0), "inverted", Coefficients.of(0, 0, 1));

        try (var evaluator = InProcessEvaluator.open(spec, List.of())) {
            for (var merge : merges.entrySet()) {
                var result = evaluator.evaluate(new MergeRequest(spec.method(), merge.getValue()), 1, Progress.NONE,
                        Cancellation.NEVER);
                for (var task : result.tasks()) {
                    assertThat(task.items()).hasSize(360).allSatisfy(item -> {
                        var expected = printed.get(merge.getKey() + "/" + task.task() + "/" + item.id());
                        assertThat(item.margin().orElseThrow()).isCloseTo(expected.margin, within(TOSS_UP));
                        if (expected.margin > TOSS_UP) {
                            assertThat(item.answer()).isEqualTo(expected.answer);
                            assertThat(item.score()).hasValue(expected.accuracy);
                        }
                    });
                }
            }
        }
    }

    private record Printed(String answer, double accuracy, double margin) {}

    private static Map<String, Printed> printed() throws IOException {
        var lines = Files.readAllLines(LAB.resolve("answers.csv"));
        var header = List.of(lines.getFirst().split(","));
        var printed = new HashMap<String, Printed>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            printed.put(cells[header.indexOf("model")] + "/" + cells[header.indexOf("task")] + "/" + cells[header
                    .indexOf("item")],
                    new Printed(cells[header.indexOf("answer")], Double.parseDouble(cells[header.indexOf("accuracy")]),
                            Double.parseDouble(cells[header.indexOf("margin")])));
        }
        return printed;
    }
}
