package paretoscope.views.sweep;

/// How the carrying out of a sweep ended.
public sealed interface SweepEnd {
    /// Everything planned has been evaluated or set aside.
    record Complete() implements SweepEnd {}

    /// The user stopped it; it can be resumed.
    record Cancelled() implements SweepEnd {}

    /// Something outside has to be mended before it can be resumed.
    record Broken(String sentence) implements SweepEnd {}
}
