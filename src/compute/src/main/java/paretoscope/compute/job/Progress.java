package paretoscope.compute.job;

/// Where running work says how far it is.
public interface Progress {
    /// For work that nobody watches.
    Progress NONE = new Progress() {
        @Override
        public void report(double share, String note) {}

        @Override
        public void log(String line) {}
    };

    /// @param share from 0 to 1, or NaN where nobody can tell
    /// @param note what is being done, in a few words
    void report(double share, String note);

    /// Adds a line to the job's log.
    void log(String line);
}
