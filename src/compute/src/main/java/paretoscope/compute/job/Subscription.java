package paretoscope.compute.job;

/// A listener's place, until it is given up.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /// Ends the listening; closing again does nothing.
    @Override
    void close();
}
