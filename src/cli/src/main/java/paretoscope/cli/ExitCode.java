package paretoscope.cli;

/// How the program ends, for scripts.
public final class ExitCode {
    /// The work was done.
    public static final int DONE = 0;
    /// The work failed: a disk, a workspace, a computation.
    public static final int FAILED = 1;
    /// The call or an input is wrong.
    public static final int WRONG_INPUT = 2;

    private ExitCode() {}
}
