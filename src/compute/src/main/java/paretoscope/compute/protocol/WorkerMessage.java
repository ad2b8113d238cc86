package paretoscope.compute.protocol;

/// A line between the program and a worker process; `worker-protocol.schema.json` says the same for other languages.
public sealed interface WorkerMessage permits ToWorker, FromWorker {
    /// The version of the protocol this program speaks.
    int PROTOCOL = 1;
}
