package paretoscope.merge.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCheckTest {
    private static final String WRONG = """
            {"version": 1, "name": "", "base": "base.safetensors",
             "models": [{"name": "a", "weights": "a.safetensors"}, {"name": "a", "weights": "b.safetensors"}],
             "tasks": [{"name": "x", "metric": "cuteness"}, {"name": "y", "metric": "accuracy", "data": "y.csv"}],
             "method": {"name": "ties", "density": 2}, "box": [[0, 1], [1, "x"]],
             "design": {"name": "sobol"}, "budget": {"evaluations": 0, "reevaluations": 3},
             "search": {"name": "map"}, "seed": 1, "evaluator": {"kind": "onnx", "model": "n.onnx", "batch": 0}}
            """;

    @TempDir
    private Path folder;

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlace() throws IOException {
        Files.createFile(folder.resolve("base.safetensors"));
        Files.createFile(folder.resolve("a.safetensors"));
        Files.createFile(folder.resolve("y.csv"));

        var check = SweepCheck.of(WRONG, folder);
        var sentences = check.problems().stream().collect(Collectors.toMap(SweepProblem::path, SweepProblem::sentence));

        assertThat(check.spec()).isEmpty();
        assertThat(sentences).contains(entry("$.name", "A text was expected, this is empty."), entry(
                "$.models[1].weights", "There is no such file or folder."),
                entry("$.models[1].name",
                        "Another is called \"a\" already."),
                entry("$.method", "The density must lie in (0, 1], was 2.0."), entry("$.box[1][1]",
                        "A number was expected."),
                entry("$.budget.evaluations", "A whole number from 1 to 1000000 was expected, not 0."), entry(
                        "$.evaluator.model", "There is no such file or folder."));
        assertThat(sentences.get("$.tasks[0]")).startsWith("It is not known which way \"cuteness\" improves");
        assertThat(sentences).hasSize(9).containsKey("$.evaluator.batch");
    }

    @Test
    void aSweepThatIsRightIsTheSweep() throws Exception {
        var file = Path.of(System.getProperty("paretoscope.root"),
                "sample-results/digits-lab/merge/digits.sweep.json");

        var check = SweepCheck.of(Files.readString(file), file.toAbsolutePath().getParent());

        assertThat(check.problems()).isEmpty();
        assertThat(check.spec()).contains(SweepSpecReader.read(file));
    }

    @Test
    void whatDoesNotFitTogetherIsSaidOfTheWhole() throws Exception {
        var file = Path.of(System.getProperty("paretoscope.root"),
                "sample-results/digits-lab/merge/digits.sweep.json");
        var text = Files.readString(file).replace("{\"name\": \"sobol\"}", "{\"name\": \"grid\", \"levels\": 9}");

        var check = SweepCheck.of(text, file.toAbsolutePath().getParent());

        assertThat(check.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("$.design");
            assertThat(problem.sentence()).startsWith("The design has 729 points");
        });
    }
}
