package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.Progress;
import paretoscope.compute.local.CommandEnd;
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
    private static final int MOST_NAMES = 10;

    @Override
    public Map<String, String> prepare(Assignment assignment, Path folder, Progress progress,
            Cancellation cancellation) throws WorkerFailure {
        try {
            var asked = MergeRequest.read(assignment.job().payload());
            var checkpoint = folder.resolve("merged.safetensors");
            new MergeExport(spec, asked.coefficients()).write(asked.method(), checkpoint, share -> progress.report(
                    share / 2, "merging"), cancellation::requested);
            return Map.of("checkpoint", checkpoint.toString());
        } catch (UnreadableSweep | SweepTrouble failed) {
            throw new WorkerFailure(new JobFailure.Rejected(unstopped(failed)), failed);
        }
    }

    /// What can be read, or cannot, will be the same when the command is run again; so it is not.
    @Override
    public byte[] collect(Assignment assignment, CommandEnd end) throws WorkerFailure {
        try {
            var files = files(end.output());
            var found = files.stream().filter(file -> isResult(end.output(), file)).toList();
            if (found.isEmpty()) {
                throw new WorkerFailure(new JobFailure.Rejected("it wrote no file like " + results + ", only " + names(
                        files, end.output())));
            }
            return EvaluationResultJson.write(new HarnessResults(spec).of(found, end));
        } catch (SweepTrouble unreadable) {
            throw new WorkerFailure(new JobFailure.Rejected(unstopped(unreadable)), unreadable);
        } catch (IOException failed) {
            throw new WorkerFailure(new JobFailure.Malformed(unstopped(failed)), failed);
        }
    }

    private static List<Path> files(Path output) throws IOException {
        try (var files = Files.walk(output)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private boolean isResult(Path output, Path file) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + results);
        return matcher.matches(output.relativize(file)) || matcher.matches(file.getFileName());
    }

    private static String names(List<Path> files, Path output) {
        return files.isEmpty()
                ? "none at all; its folder for them is {output}"
                : files.stream().limit(MOST_NAMES).map(file -> output.relativize(file).toString()).collect(Collectors
                        .joining(", "));
    }

    private static String unstopped(Exception failed) {
        return String.valueOf(failed.getMessage()).replaceAll("\\.$", "");
    }
}
