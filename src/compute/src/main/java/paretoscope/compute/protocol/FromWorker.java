package paretoscope.compute.protocol;

import paretoscope.compute.job.JobId;

/// What a worker says to the program.
public sealed interface FromWorker extends WorkerMessage {
    /// The answer to a request.
    ///
    /// @param result JSON text
    record Answer(long id, String result) implements FromWorker {}

    /// The refusal of a request.
    record Refusal(long id, RefusalCode code, String message) implements FromWorker {}

    /// How far a job is; `share` lies in [0, 1], or is NaN where nobody can tell.
    record Progress(JobId job, double share, String note) implements FromWorker {}

    /// The worker is alive; nothing else has happened.
    record Heartbeat() implements FromWorker {}

    /// A notification this version does not know, which is passed over.
    record Unknown(String method) implements FromWorker {}
}
