package paretoscope.app.jobs;

import paretoscope.eval.source.Cancellation;

/// What running work can say, and what it must ask.
public interface JobContext {
    /// Whether the user has given up on the work.
    Cancellation cancellation();

    /// Reports how far the work is.
    ///
    /// @param share from 0 to 1, or NaN where nobody can tell
    /// @param note what is being looked at, in a few words
    void progress(double share, String note);

    /// Adds a line to the messages.
    void log(String line);
}
