package paretoscope.app;

/// The one launcher: a subcommand goes to the command line, anything else opens the window.
public final class Main {
    private Main() {}

    /// Starts the program.
    public static void main(String[] arguments) {
        System.exit(0);
    }
}
