package paretoscope.compute.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.worker.Backend;
import paretoscope.compute.worker.Worker;

/// Any command, run once for each job in a folder that is removed afterwards.
///
/// @param working the folder the command runs in, or the job's own
/// @param scratch where the jobs' folders are made
/// @param end how long a command that is no longer wanted may take to end
public record CommandBackend(CommandTemplate template, CommandTask task, Optional<Path> working,
        Map<String, String> environment, Path scratch, Duration end) implements Backend {
    public CommandBackend {
        environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public Worker open(Device device, Cancellation cancellation) {
        return new CommandRun(this, device);
    }
}
