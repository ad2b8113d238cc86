package paretoscope.compute.worker;

import paretoscope.compute.job.JobFailure;

/// A try that came to nothing, or a worker that did not start.
public final class WorkerFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient JobFailure why;

    public WorkerFailure(JobFailure why) {
        super(why.sentence());
        this.why = why;
    }

    public WorkerFailure(JobFailure why, Throwable cause) {
        super(why.sentence(), cause);
        this.why = why;
    }

    public JobFailure why() {
        return why;
    }
}
