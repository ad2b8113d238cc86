package paretoscope.compute.local;

import paretoscope.compute.protocol.FromWorker;

/// What reaches whoever waits for a worker.
sealed interface Heard {
    /// A message of the protocol.
    record Message(FromWorker message) implements Heard {}

    /// A line that is no message.
    ///
    /// @param fatal whether nothing sensible can follow
    record Garbage(String why, boolean fatal) implements Heard {}

    /// The process has ended.
    record Ended(int exitCode) implements Heard {}

    /// The answer to this request is no longer wanted.
    record NotWanted(long id) implements Heard {}
}
