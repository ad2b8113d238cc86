package paretoscope.compute.local;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.job.JobId;
import paretoscope.compute.job.Progress;
import paretoscope.compute.protocol.FromWorker;
import paretoscope.compute.protocol.RefusalCode;
import paretoscope.compute.protocol.ToWorker;
import paretoscope.compute.worker.WorkerFailure;

/// One request to a worker on its way to the answer: passes on progress, keeps an eye on signs of life, and sees a
/// cancellation through.
final class Exchange {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Line line;
    private final GarbageCount garbage;
    private final long id;
    private final Optional<JobId> job;
    private final Progress progress;
    private final Duration silence;
    private final Duration obedience;
    private boolean unwanted;
    private long lastSign = System.nanoTime();

    /// @param silence how long nothing may be heard, or nothing where the worker promised no sign of life
    /// @param obedience how long it may take to stop
    Exchange(Line line, GarbageCount garbage, long id, Optional<JobId> job, Progress progress,
            Optional<Duration> silence, Duration obedience) {
        this.line = line;
        this.garbage = garbage;
        this.id = id;
        this.job = job;
        this.progress = progress;
        this.silence = silence.orElse(FOREVER);
        this.obedience = obedience;
    }

    long id() {
        return id;
    }

    /// Waits for the answer, JSON text.
    ///
    /// @throws WorkerFailure when there is none; unless it is a refusal the worker is of no more use
    /// @throws CancellationException when the answer was not wanted and the worker obeyed
    /// @throws Disobedience when it did not
    String answer() throws WorkerFailure, InterruptedException, Disobedience {
        while (true) {
            var heard = line.next(patience());
            if (heard.isEmpty()) {
                throw overdue();
            }
            var answer = take(heard.get());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    /// A worker that goes on although the answer is not wanted.
    static final class Disobedience extends Exception {
        private static final long serialVersionUID = 1L;

        Disobedience() {
            super("the worker did not stop");
        }
    }

    private Duration patience() {
        var left = (unwanted ? obedience : silence).minusNanos(System.nanoTime() - lastSign);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private WorkerFailure overdue() throws Disobedience {
        if (unwanted) {
            throw new Disobedience();
        }
        return new WorkerFailure(new JobFailure.Silent(silence));
    }

    private Optional<String> take(Heard heard) throws WorkerFailure {
        if (!unwanted) {
            lastSign = System.nanoTime();
        }
        switch (heard) {
            case Heard.Message(var message) -> {
                return take(message);
            }
            case Heard.Garbage(var why, var fatal) -> {
                progress.log(why);
                garbage.add(why, fatal);
            }
            case Heard.Ended(var code) -> throw ended(code);
            case Heard.NotWanted(var request) when request == id && !unwanted -> {
                unwanted = true;
                lastSign = System.nanoTime();
                line.say(new ToWorker.Cancel(id));
            }
            // Said twice, or too late about an earlier request.
            case Heard.NotWanted _ -> {
            }
        }
        return Optional.empty();
    }

    private Optional<String> take(FromWorker message) throws WorkerFailure {
        switch (message) {
            case FromWorker.Answer(var to, var result) when to == id -> {
                return Optional.of(result);
            }
            case FromWorker.Refusal(var to, var code, var why) when to == id -> throw refused(code, why);
            case FromWorker.Progress(var about, var share, var note) when job.filter(about::equals).isPresent() ->
                progress.report(share, note);
            // Of an earlier request that was given up, or of no consequence.
            case FromWorker.Answer _,FromWorker.Refusal _,FromWorker.Progress _,FromWorker.Heartbeat _,FromWorker.Unknown _ ->
                {
                }
        }
        return Optional.empty();
    }

    private WorkerFailure ended(int code) {
        if (unwanted) {
            throw new CancellationException("cancelled");
        }
        return new WorkerFailure(new JobFailure.Crashed(code));
    }

    private WorkerFailure refused(RefusalCode code, String why) {
        if (unwanted) {
            throw new CancellationException("cancelled");
        }
        return new WorkerFailure(switch (code) {
            case OUT_OF_MEMORY -> new JobFailure.OutOfMemory(why);
            case DEVICE_LOST -> new JobFailure.DeviceLost(why);
            case DISK_FULL -> new JobFailure.DiskFull(why);
            case EVALUATION_FAILED, INVALID, OTHER -> new JobFailure.Rejected(why);
            case CANCELLED -> new JobFailure.Malformed("it cancelled what nobody had given up: " + why);
        });
    }
}
