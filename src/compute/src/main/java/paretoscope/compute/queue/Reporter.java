package paretoscope.compute.queue;

import paretoscope.compute.job.JobEvent;
import paretoscope.compute.job.Progress;

/// Passes on what a worker says about a job, as long as the job is the worker's.
record Reporter(QueueCore core, Outbox outbox, JobRecord job) implements Progress {
    @Override
    public void report(double share, String note) {
        if (core.isRunning(job)) {
            outbox.tell(new JobEvent.Progress(job.job().id(), share, note));
        }
    }

    @Override
    public void log(String line) {
        job.log().add(line);
        if (core.isRunning(job)) {
            outbox.tell(new JobEvent.Log(job.job().id(), line));
        }
    }
}
