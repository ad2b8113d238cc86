package paretoscope.merge.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.eval.Direction;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Design;
import paretoscope.merge.search.Search;

class SweepSpecTest {
    private static final String SMALL = """
            {"version": 1, "name": "s", "base": "base.safetensors",
             "models": [{"name": "a", "weights": "a.safetensors"}, {"name": "b", "weights": "b.safetensors"}],
             "tasks": [{"name": "x", "metric": "accuracy"}, {"name": "y", "metric": "log_loss"}],
             "method": {"name": "task-arithmetic"},
             "evaluator": {"kind": "torch", "file": "evaluate.py"}}
            """;

    @Test
    void whatIsNotStatedIsTheUsual() throws UnreadableSweep {
        var spec = parse(SMALL);

        assertThat(spec.box()).isEqualTo(Box.unit(2));
        assertThat(spec.design()).isEqualTo(new Design.Sobol());
        assertThat(spec.budget()).as("twice the six unknowns, and half of them again").isEqualTo(new Budget(12, 3));
        assertThat(spec.search()).isEqualTo(new Search.Amortised());
        assertThat(spec.backend()).isEqualTo(BackendSpec.of(BackendSpec.Kind.LOCAL));
        assertThat(spec.tasks().get(1).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"design\": {\"name\": \"grid\", \"levels\": 5},",
        "\"design\": {\"name\": \"list\", \"points\": [[0.5, 0.25, 0.125]]}, \"box\": [[0, 1], [-1, 2], [0, 0.5]],",
        "\"search\": {\"name\": \"bayesian-map\", \"rounds\": 2, \"radius\": [0.1, 0.9]}, \"seed\": 42,",
        "\"search\": {\"name\": \"nested-map\"}, \"budget\": {\"evaluations\": 30, \"reevaluations\": 7},",
        "\"search\": {\"name\": \"nsga-iii\", \"population\": 12},",
        "\"baselines\": [{\"method\": {\"name\": \"dare-ties\", \"density\": 0.3, \"seed\": 9}, \"scales\": [0.1]}],",
        "\"backend\": {\"name\": \"local\", \"devices\": [\"cuda:1\"], \"limit_seconds\": 2.5, \"usd_per_hour\": 3},"})
    void aSweepIsWrittenAsItIsRead(String rest) throws UnreadableSweep {
        var spec = Sweeps.spec(rest);

        var again = SweepSpecReader.parse(SweepSpecWriter.write(spec), spec.folder(), "again");

        assertThat(again).isEqualTo(spec);
        assertThat(SweepSpecWriter.write(again)).isEqualTo(SweepSpecWriter.write(spec));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"version\": 1                 | \"version\": 2                       | $.version: version 2 is not known here",
        "\"base\":                      | \"bass\":                            | $.bass: \"bass\" means nothing here",
        "\"metric\": \"accuracy\"       | \"metric\": \"cuteness\"             | $.tasks[0]: it is not known which way \"cuteness\" improves",
        "\"metric\": \"accuracy\"       | \"metric\": \"accuracy\", \"x\": 1   | $.tasks[0].x: \"x\" means nothing here",
        "\"name\": \"b\"                | \"name\": \"a\"                      | two models are called \"a\"",
        "\"task-arithmetic\"            | \"magic\"                            | $.method.name: \"magic\" is no merge method",
        "\"kind\": \"torch\",           | \"kind\": \"torch\", \"builtin\": \"hf-causal-lm\", | $.evaluator: a torch evaluator has either",
        "\"method\":                    | \"box\": [[0, 1]], \"method\":       | $.box: a box is a list of [low, high], one for each of the 2 models",
        "\"method\":                    | \"box\": [[0, 1], [1, 0]], \"method\": | $.box[1]: a side of the box runs from a lower to a higher value",
        "\"method\":                    | \"budget\": {\"evaluations\": 0}, \"method\": | $.budget.evaluations: a whole number from 1",
        "\"method\":                    | \"design\": {\"name\": \"list\", \"points\": [[1]]}, \"method\": | $.design.points[0]: 1 coefficients for 2 models",
        "\"method\":                    | \"design\": {\"name\": \"grid\", \"levels\": 9}, \"budget\": {\"evaluations\": 9}, \"method\": | $.design: the design has 81 points",
        "\"method\":                    | \"design\": {\"name\": \"list\", \"points\": [[2, 0]]}, \"method\": | $.design: the point [2.0, 0.0] lies outside the box",
        "\"method\":                    | \"search\": {\"name\": \"nested-map\"}, \"design\": {\"name\": \"list\", \"points\": []}, \"method\": | a list of points does not fit them",
        "\"method\":                    | \"search\": {\"name\": \"bayesian-map\", \"bins\": 1000000}, \"method\": | $.search.bins",
        "\"method\":                    | \"seed\": 1.5, \"method\":           | $.seed: a whole number was expected",
        "\"method\":                    | \"method\": 1, \"method\":           | not readable as JSON"})
    void whatIsWrongIsRefusedWithItsPlace(String written, String instead, String sentence) {
        assertThatThrownBy(() -> parse(SMALL.replaceFirst(Pattern.quote(written.strip()),
                Matcher.quoteReplacement(instead.strip())))).isInstanceOf(UnreadableSweep.class)
                .hasMessageStartingWith("s.sweep.json").hasMessageContaining(sentence.strip());
    }

    @Test
    void nestedMapNeedsATaskForEveryModelAndTaskArithmetic() {
        assertThatThrownBy(() -> parse(SMALL.replace(", {\"name\": \"y\", \"metric\": \"log_loss\"}", "").replace(
                "\"method\"", "\"search\": {\"name\": \"nested-map\"}, \"method\""))).hasMessageContaining(
                        "one task for each of two or more models");
        assertThatThrownBy(() -> parse(SMALL.replace("\"task-arithmetic\"", "\"ties\"").replace("\"method\"",
                "\"search\": {\"name\": \"nested-map\"}, \"method\""))).hasMessageContaining(
                        "only task arithmetic allows, not ties");
    }

    @Test
    void filesThatAreNotThereAreRefusedAtOnce(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("s.sweep.json"), SMALL);
        Files.createFile(folder.resolve("base.safetensors"));
        Files.createFile(folder.resolve("a.safetensors"));

        assertThatThrownBy(() -> SweepSpecReader.read(file)).isInstanceOf(UnreadableSweep.class)
                .hasMessage("s.sweep.json, $.models[1].weights: b.safetensors is not there (looked in " + folder + ")");
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("s.sweep.json"), new byte[]{(byte) 0xFF, (byte) 0xFE, 0});

        assertThatThrownBy(() -> SweepSpecReader.read(file)).hasMessageContaining("this is no text");
    }

    private static SweepSpec parse(String json) throws UnreadableSweep {
        return SweepSpecReader.parse(json, Path.of("/sweeps").toAbsolutePath(), "s.sweep.json");
    }
}
