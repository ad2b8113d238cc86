package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.local.CommandTask;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.UnreadableSweep;

/// What surrounds a harness of the user's: the merged checkpoint it is given as `{checkpoint}`, and the results it wrote,
/// read as any import would.
///
/// @param results which of the written files are results, as a glob
record HarnessTask(SweepSpec spec, String results) implements CommandTask {
    @Override
    public Map<String, String> prepare(Assignment assignment, Path folder, Progress progress,
            Cancellation cancellation) throws WorkerFailure {
        try {
            var asked = MergeRequest.read(assignment.job().payload());
            var checkpoint = folder.resolve("merged.safetensors");
            new MergeExport(spec, asked.coefficients()).write(asked.method(), checkpoint, share -> progress.report(
                    share / 2, "merging"), cancellation);
            return Map.of("checkpoint", checkpoint.toString());
        } catch (UnreadableSweep | SweepTrouble failed) {
            throw new WorkerFailure(new JobFailure.Rejected(unstopped(failed)), failed);
        }
    }

    @Override
    public byte[] collect(Assignment assignment, Path output) throws WorkerFailure {
        try {
            var files = written(output);
            if (files.isEmpty()) {
                throw new WorkerFailure(new JobFailure.Malformed("no file like " + results + " was written"));
            }
            return EvaluationResultJson.write(new HarnessResults(spec).of(files));
        } catch (SweepTrouble | IOException unreadable) {
            throw new WorkerFailure(new JobFailure.Malformed(unstopped(unreadable)), unreadable);
        }
    }

    private List<Path> written(Path output) throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + results);
        try (var files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).filter(file -> matcher.matches(output.relativize(file))
                    || matcher.matches(file.getFileName())).sorted().toList();
        }
    }

    private static String unstopped(Exception failed) {
        return String.valueOf(failed.getMessage()).replaceAll("\\.$", "");
    }
}
