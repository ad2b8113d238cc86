package paretoscope.views.imports;

import paretoscope.eval.Attempt;
import paretoscope.eval.Run;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;

/// Passes on what comes one by one, and takes files in no other way unless a test says so.
class PassingSink implements RunSink {
    private final RunSink sink;

    PassingSink(RunSink sink) {
        this.sink = sink;
    }

    @Override
    public void run(Run run) {
        sink.run(run);
    }

    @Override
    public void attempt(String runKey, Attempt attempt) {
        sink.attempt(runKey, attempt);
    }

    @Override
    public void issue(Issue issue) {
        sink.issue(issue);
    }
}
