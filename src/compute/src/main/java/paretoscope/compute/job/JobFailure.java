package paretoscope.compute.job;

import java.time.Duration;

/// Why a try of a job came to nothing.
public sealed interface JobFailure {
    /// The exit code of a process that was killed.
    int KILLED = 137;

    /// The worker ended by itself in the middle of the job.
    record Crashed(int exitCode) implements JobFailure {}

    /// The worker gave no sign of life for this long.
    record Silent(Duration silence) implements JobFailure {}

    /// The job took longer than it may.
    record OverTime(Duration limit) implements JobFailure {}

    /// The device's memory, or the machine's, did not suffice.
    record OutOfMemory(String detail) implements JobFailure {}

    /// The worker said something that is no answer.
    record Malformed(String found) implements JobFailure {}

    /// The worker works, and says that this job cannot be done.
    record Rejected(String reason) implements JobFailure {}

    /// The device is no longer there.
    record DeviceLost(String detail) implements JobFailure {}

    /// The worker could not be started.
    record NotStarted(String detail) implements JobFailure {}

    /// No device is large enough.
    record TooLarge(long neededBytes, long largestBytes) implements JobFailure {}

    /// There is no room left to write to.
    record DiskFull(String detail) implements JobFailure {}

    /// The job was set aside by an earlier run of the program.
    record SetAsideBefore(String sentence) implements JobFailure {}

    /// What happened, as one sentence.
    default String sentence() {
        return switch (this) {
            case Crashed(var code) -> "The worker ended in the middle of the job, with exit code " + code
                    + (code == KILLED ? ", killed by the system, often because memory ran out." : ".");
            case Silent(var silence) -> "The worker gave no sign of life for " + seconds(silence) + ".";
            case OverTime(var limit) -> "The job took longer than its limit of " + seconds(limit) + ".";
            case OutOfMemory(var detail) -> "The memory did not suffice: " + detail + ".";
            case Malformed(var found) -> "The worker did not answer as agreed: " + found + ".";
            case Rejected(var reason) -> "The worker cannot do this job: " + reason + ".";
            case DeviceLost(var detail) -> "The device is no longer there: " + detail + ".";
            case NotStarted(var detail) -> "The worker could not be started: " + detail + ".";
            case TooLarge(var needed, var largest) -> "The job needs " + mebibytes(needed)
                    + ", and the largest device has " + mebibytes(largest) + ".";
            case DiskFull(var detail) -> "There is no room left on the disk: " + detail + ".";
            case SetAsideBefore(var sentence) -> sentence;
        };
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB of memory";
    }
}
