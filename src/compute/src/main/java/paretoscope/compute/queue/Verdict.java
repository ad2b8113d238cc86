package paretoscope.compute.queue;

import java.time.Duration;
import paretoscope.compute.job.JobFailure;

/// What follows from a failed try.
sealed interface Verdict {
    /// Another try of the job after a while.
    record Retry(Duration delay) implements Verdict {}

    /// No more tries; the journal keeps the job with its log.
    record SetAside() implements Verdict {}

    /// Nothing the job can be blamed for: the device is given up and the job goes back.
    record RetireDevice(String why) implements Verdict {}

    /// Nothing the job can be blamed for: everything stops until somebody mends it.
    record StopQueue(String why) implements Verdict {}

    /// Counts the failure and says what follows. A worker that the system killed has most likely taken too much memory:
    /// it gets half the batch the next time.
    static Verdict of(JobFailure failure, JobRecord job, RetryPolicy policy) {
        if (failure instanceof JobFailure.Crashed(var code) && code == JobFailure.KILLED) {
            job.countHalving();
        }
        return switch (failure) {
            case JobFailure.Crashed _,JobFailure.Silent _,JobFailure.OverTime _,JobFailure.Malformed _ ->
                job.countFailure() < policy.tries() ? new Retry(policy.delay(job.failures())) : new SetAside();
            case JobFailure.OutOfMemory _ ->
                job.countHalving() <= policy.halvings() ? new Retry(policy.first()) : new SetAside();
            case JobFailure.Rejected _,JobFailure.TooLarge _,JobFailure.SetAsideBefore _ -> new SetAside();
            case JobFailure.DeviceLost _,JobFailure.NotStarted _ -> new RetireDevice(failure.sentence());
            case JobFailure.DiskFull _ -> new StopQueue(failure.sentence() + " Make room and go on.");
        };
    }
}
