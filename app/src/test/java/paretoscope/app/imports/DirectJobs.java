package paretoscope.app.imports;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.util.Subscription;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobContext;
import paretoscope.app.jobs.JobEvent;
import paretoscope.app.jobs.JobHandle;
import paretoscope.app.jobs.JobId;
import paretoscope.app.jobs.JobQueue;
import paretoscope.eval.source.Cancellation;

/// Does every job at once, on the caller's thread.
final class DirectJobs implements JobQueue {
    @Override
    public <T> JobHandle<T> submit(Job<T> job) {
        var result = new CompletableFuture<T>();
        try {
            result.complete(job.body().run(new Silent()));
        } catch (Exception e) {
            result.completeExceptionally(e);
        }
        return new JobHandle<>(new JobId(1), result, () -> {});
    }

    @Override
    public void cancel(JobId job) {}

    @Override
    public Subscription subscribe(Consumer<JobEvent> listener) {
        return Subscription.EMPTY;
    }

    @Override
    public void close() {}

    private static final class Silent implements JobContext {
        @Override
        public Cancellation cancellation() {
            return Cancellation.NEVER;
        }

        @Override
        public void progress(double share, String note) {}

        @Override
        public void log(String line) {}
    }
}
