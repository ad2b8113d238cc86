package paretoscope.app.jobs;

/// A piece of background work the user may watch and stop.
///
/// @param title what is being done, in the user's words: `Importing polyglot.csv`
/// @param <T> what the work yields
public record Job<T>(String title, Body<T> body) {
    /// The work itself. It reports and asks for cancellation through the context, and throws
    /// [java.util.concurrent.CancellationException] when it was told to stop.
    @FunctionalInterface
    public interface Body<T> {
        T run(JobContext context) throws Exception;
    }

    public Job {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a job needs a title");
        }
    }
}
