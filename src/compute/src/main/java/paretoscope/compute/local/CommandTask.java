package paretoscope.compute.local;

import java.nio.file.Path;
import java.util.Map;
import paretoscope.compute.job.Cancellation;
import paretoscope.compute.job.Progress;
import paretoscope.compute.worker.Assignment;
import paretoscope.compute.worker.WorkerFailure;

/// What surrounds a command: making what it works on, and reading what it wrote.
public interface CommandTask {
    /// Puts what the command needs into a folder of its own.
    ///
    /// @return what its placeholders stand for: `checkpoint` and a path; `output` and `device` are known already
    Map<String, String> prepare(Assignment assignment, Path folder, Progress progress, Cancellation cancellation)
            throws WorkerFailure, InterruptedException;

    /// Reads the result out of what the command wrote.
    byte[] collect(Assignment assignment, CommandEnd end) throws WorkerFailure, InterruptedException;
}
