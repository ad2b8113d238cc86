package paretoscope.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The sample sweep on the built program: from one call to a front, and through twenty sudden deaths.
class SweepIT {
    private static final Path SAMPLE = BuiltProgram.sampleResults().resolve("digits-lab/merge");
    private static final int DEATHS = 20;
    /// Of so many deaths one comes while the program starts, the others while it evaluates.
    private static final int EARLY = 5;
    private static final Pattern EVALUATED = Pattern.compile(": (\\d+) of \\d+ evaluated");

    @TempDir
    private Path folder;
    private BuiltProgram program;

    @BeforeEach
    void program() {
        program = new BuiltProgram(folder);
    }

    /// The sample with fewer evaluations and nothing beside them, its files named where they are.
    private String smaller() throws IOException {
        var text = Files.readString(SAMPLE.resolve("digits.sweep.json"))
                .replaceAll("\"([a-z-]+\\.(safetensors|onnx))\"", "\"" + SAMPLE.toString().replace('\\', '/') + "/$1\"")
                .replaceAll("\"evaluations\": \\d+, \"reevaluations\": \\d+",
                        "\"evaluations\": 45, \"reevaluations\": 3")
                .replaceAll("(?s)\"baselines\": \\[.*?\\n  ],\n", "");
        return Files.writeString(folder.resolve("small.sweep.json"), text).toString();
    }

    private JsonNode front(String sweep, String workspace) throws Exception {
        return program.run("sweep", "front", sweep, "-w", workspace, "--format", "json").json();
    }

    /// How many evaluations a call found when it started.
    private static int evaluated(String line) {
        var found = EVALUATED.matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /// Within how many milliseconds the next death comes: a life is to be good for a few evaluations on any machine.
    private static int nextWindow(int window, int evaluations) {
        if (evaluations == 0) {
            return Math.min(2 * window, 6000);
        }
        return evaluations > 3 ? Math.max(window / 2, 50) : window;
    }

    @Test
    void theSampleSweepBeatsUniformMerges() throws Exception {
        var sweep = SAMPLE.resolve("digits.sweep.json").toString();
        var ran = program.run("sweep", "run", sweep, "-w", "w.paretoscope", "--format", "json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("done").intValue()).isEqualTo(ran.json().get("planned").intValue());
        assertThat(ran.json().get("usd").isNull()).isTrue();
        var volumes = front(sweep, "w.paretoscope").get("hypervolume");
        assertThat(volumes.get("front").doubleValue()).isGreaterThan(volumes.get("task-arithmetic").doubleValue());
    }

    @Test
    void twentySuddenDeathsLoseNothingCommittedAndEndWithTheSameFront() throws Exception {
        var sweep = smaller();
        var moments = new Random(7);
        int window = 200;
        int known = 0;
        for (int death = 0; death < DEATHS; death++) {
            if (death % EARLY == 0) {
                program.runAndKill(moments.nextInt(1200), "sweep", "run", sweep, "-w", "killed.paretoscope");
            } else {
                int now = evaluated(program.runAndKillAfterFirstLine(moments.nextInt(window), "sweep", "run", sweep,
                        "-w", "killed.paretoscope"));
                assertThat(now).as("evaluations after death %d", death).isGreaterThanOrEqualTo(known);
                window = nextWindow(window, now - known);
                known = now;
            }
        }
        assertThat(known).as("something was evaluated before the last death").isPositive();
        var resumed = program.run("sweep", "run", sweep, "-w", "killed.paretoscope", "--format", "json");
        program.run("sweep", "run", sweep, "-w", "whole.paretoscope");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(front(sweep, "killed.paretoscope")).isEqualTo(front(sweep, "whole.paretoscope"));
        var runs = program.run("runs", "-w", "killed.paretoscope", "--format", "json").json().get("runs");
        assertThat(runs.size()).as("three tasks each, none twice").isEqualTo(3 * resumed.json().get("done").intValue());
    }
}
