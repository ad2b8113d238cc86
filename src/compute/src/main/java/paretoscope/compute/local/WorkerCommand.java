package paretoscope.compute.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a worker that speaks the protocol is started.
///
/// @param command the program and its arguments; no shell sees them
/// @param folder the working folder, or the program's own
/// @param environment added to the program's own
/// @param setup JSON text that holds for all jobs, handed over with `initialize`
/// @param logs where what it says on standard error is kept, a file for each device
public record WorkerCommand(List<String> command, Optional<Path> folder, Map<String, String> environment, String setup,
        Optional<Path> logs) {
    public WorkerCommand {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a worker needs a command");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// A worker in the program's own folder, whose log is kept in memory alone.
    public static WorkerCommand of(List<String> command, String setup) {
        return new WorkerCommand(command, Optional.empty(), Map.of(), setup, Optional.empty());
    }

    /// The same, with its log in files as well.
    public WorkerCommand loggingTo(Path folder) {
        return new WorkerCommand(command, this.folder, environment, setup, Optional.of(folder));
    }
}
