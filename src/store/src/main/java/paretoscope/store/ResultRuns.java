package paretoscope.store;

import java.util.Optional;
import paretoscope.compute.job.Completion;
import paretoscope.compute.job.Job;
import paretoscope.compute.journal.RefusedResult;
import paretoscope.eval.source.RunSink;

/// What the results of jobs say to the rest of the workspace.
public interface ResultRuns {
    /// Results that are kept and say nothing.
    ResultRuns NONE = new ResultRuns() {
        @Override
        public Optional<SourceDescription> source(Job job, Completion completion) {
            return Optional.empty();
        }

        @Override
        public void tell(Job job, Completion completion, RunSink sink) {}
    };

    /// The source that a result's runs belong to; empty where there are none.
    Optional<SourceDescription> source(Job job, Completion completion);

    /// Tells the runs and attempts that a result stands for.
    ///
    /// @throws RefusedResult when the bytes are no result of this job; nothing is kept then
    void tell(Job job, Completion completion, RunSink sink) throws RefusedResult;
}
