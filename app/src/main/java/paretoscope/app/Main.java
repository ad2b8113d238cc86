package paretoscope.app;

import java.util.List;
import paretoscope.cli.Program;

/// The one launcher: a subcommand goes to the command line, anything else opens the window.
public final class Main {
    private Main() {}

    /// Starts the program.
    public static void main(String[] arguments) {
        var program = new Program(System.out, System.err, List.of());
        System.exit(program.run(arguments));
    }
}
