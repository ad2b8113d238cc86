package paretoscope.views.sweep;

import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.eval.source.RunSink;
import paretoscope.merge.sweep.EvaluationResult;
import paretoscope.merge.sweep.EvaluationResultJson;
import paretoscope.merge.sweep.MergeRequest;
import paretoscope.merge.sweep.UnreadableSweep;
import paretoscope.store.ResultRuns;
import paretoscope.store.SourceDescription;

/// What a sweep's results say to the workspace: each is a source of its own, folded under the sweep's name.
record SweepResults(SweepJobs jobs) implements ResultRuns {
    private static final String TOOL = "sweep";
    private static final int VERSION = 1;

    @Override
    public Optional<SourceDescription> source(Job job, Completion completion) {
        var sweep = jobs.spec().name().replace('/', '-');
        var path = jobs.spec().folder().resolve(sweep + ".sweep").resolve(job.id().brief());
        var merge = job.label().substring(Math.min(job.label().length(), jobs.spec().name().length() + 2));
        return Optional.of(new SourceDescription(path.toString(), sweep + "/" + merge, job.id().digest(), completion
                .result().length, TOOL, VERSION));
    }

    @Override
    public void tell(Job job, Completion completion, RunSink sink) throws RefusedResult {
        try {
            var result = EvaluationResultJson.read(completion.result());
            requireAllTasks(result);
            new EvaluationRuns(jobs.spec()).tell(MergeRequest.read(job.payload()), result, completion, sink);
        } catch (UnreadableSweep unreadable) {
            throw new RefusedResult(unreadable.getMessage(), unreadable);
        }
    }

    private void requireAllTasks(EvaluationResult result) throws RefusedResult {
        for (var task : jobs.spec().tasks()) {
            if (result.task(task.name()).isEmpty()) {
                throw new RefusedResult("a result without the task \"" + task.name() + "\"");
            }
        }
    }
}
