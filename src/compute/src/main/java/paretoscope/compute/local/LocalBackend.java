package paretoscope.compute.local;

import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;
import paretoscope.compute.worker.WorkerFailure;

/// Processes of this machine that speak the worker protocol, one for each device.
public record LocalBackend(WorkerCommand command, WorkerBounds bounds) implements Backend {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public Worker open(Device device, Cancellation cancellation) throws WorkerFailure, InterruptedException {
        return WorkerProcess.start(command, bounds, device, cancellation);
    }
}
