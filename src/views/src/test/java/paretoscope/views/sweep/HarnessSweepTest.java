package paretoscope.views.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.journal.MemoryJournal;
import paretoscope.compute.queue.DeviceQueue;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.compute.queue.RetryPolicy;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;
import paretoscope.merge.sweep.Outcome;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepState;
import paretoscope.store.Scope;
import paretoscope.views.Project;
import paretoscope.weights.safetensors.CheckpointWriter;
import paretoscope.weights.safetensors.Output;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.FloatFormat;
import paretoscope.weights.tensor.TensorInfo;

/// A harness of the user's, played by a script that writes what lm-eval writes.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HarnessSweepTest {
    private static final Path HARNESS = Path.of(System.getProperty("paretoscope.root"),
            "src/views/src/test/python/harness.py");
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    @BeforeEach
    void python() throws IOException {
        assumeTrue(Files.isExecutable(PYTHON), "Python plays the harness");
        write("base", 0, 0);
        write("a", 1, 0);
        write("b", 0, 1);
    }

    private void write(String name, float left, float right) throws IOException {
        var tensor = new TensorInfo("w", Dtype.F32, List.of(2L), 2 * Float.BYTES);
        try (var writer = CheckpointWriter.create(Output.to(folder.resolve(name + ".safetensors")), List.of(tensor),
                List.of())) {
            var numbers = MemorySegment.ofArray(new byte[2 * Float.BYTES]);
            FloatFormat.F32.write(new float[]{left, right}, 0, 2, numbers, 0);
            writer.write("w", 0, numbers);
            writer.commit();
        }
    }

    /// @param more arguments of the harness, each after a comma
    private SweepSpec sweep(String more, double limit) throws Exception {
        var file = folder.resolve("harness.sweep.json");
        Files.writeString(file, """
                {"version": 1, "name": "harness", "base": "base.safetensors",
                 "models": [{"name": "a", "weights": "a.safetensors"}, {"name": "b", "weights": "b.safetensors"}],
                 "tasks": [{"name": "left", "metric": "acc"}, {"name": "right", "metric": "acc"}],
                 "method": {"name": "task-arithmetic"},
                 "design": {"name": "list", "points": [[0.55, 0.25]]}, "budget": {"evaluations": 3, "reevaluations": 0},
                 "evaluator": {"kind": "command", "results": "*.json*",
                  "command": ["%s", "%s", "{checkpoint}", "{output}"%s]},
                 "backend": {"name": "command", "limit_seconds": %s}}
                """.formatted(PYTHON, HARNESS.toString().replace('\\', '/'), more, limit));
        return SweepService.read(file);
    }

    @Test
    void aHarnessScoresEveryMergeAndItsItemsComeIntoTheWorkspace() throws Exception {
        var spec = sweep("", 60);
        try (var project = Project.inMemory(); var run = project.sweeps().plan(spec, Cancellation.NEVER).start(false)) {
            assertInstanceOf(SweepEnd.Complete.class, run.end().join());
            var state = run.progress().state();
            assertEquals(0, run.progress().status().failed(), () -> run.progress().status().reasons().toString());
            assertEquals(List.of(1.0, 0.0), values(state, 0));
            assertEquals(List.of(0.6, 0.3), values(state, 2));
            assertTrue(run.progress().status().cost().seconds() > 0);

            var runs = project.workspace().runs(Scope.all());
            assertEquals(6, runs.size());
            var attempts = project.workspace().attempts(runs.getFirst().id(), 0, 100);
            assertEquals(10, attempts.size());
            assertEquals("A", attempts.getFirst().attempt().answer().orElseThrow());
        }
    }

    private static List<Double> values(SweepState state, int evaluation) {
        return ((Outcome.Measured) state.evaluations().get(evaluation).outcome()).values();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "crash      | The worker ended in the middle of the job, with exit code 1.",
        "silent     | The worker cannot do this job: it wrote no file like *.json*, only none at all",
        "garbage    | The worker cannot do this job: ",
        "other-task | The worker cannot do this job: The results hold no task \"left\", only elsewhere, nowhere."})
    void whatAHarnessDoesWrongIsSaid(String fault, String sentence) throws Exception {
        var spec = sweep(", \"" + fault + "\"", 60);
        var job = jobs(spec).of(SweepState.start(spec).ask().getFirst());
        var place = SweepPlaces.of(spec);

        try (place; var worker = place.backend().open(place.devices().getFirst(), Cancellation.NEVER)) {
            var failure = assertThrows(WorkerFailure.class, () -> worker.evaluate(Assignment.first(job), Progress.NONE,
                    Cancellation.NEVER));
            assertTrue(failure.why().sentence().startsWith(sentence), failure.why().sentence());
        }
    }

    @Test
    void aHarnessThatHangsIsEndedAtItsLimit() throws Exception {
        var spec = sweep(", \"hang\"", 0.7);
        var job = jobs(spec).of(SweepState.start(spec).ask().getFirst());
        var once = QueueOptions.USUAL.retrying(new RetryPolicy(1, 0, Duration.ofMillis(1), Duration.ofMillis(1)));

        try (var place = SweepPlaces.of(spec);
                var queue = DeviceQueue.open(place.backend(), place.devices(),
                        new MemoryJournal(), once)) {
            var end = assertInstanceOf(JobEvent.Failed.class, queue.submit(job).join());
            assertEquals(new JobFailure.OverTime(Duration.ofMillis(700)), end.why());
        }
    }

    private static SweepJobs jobs(SweepSpec spec) throws Exception {
        return new SweepJobs(spec, EvaluationIdentity.of(spec, Cancellation.NEVER), 0);
    }
}
