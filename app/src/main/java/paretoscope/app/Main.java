package paretoscope.app;

import java.util.List;
import java.util.regex.Pattern;
import paretoscope.app.launch.Display;
import paretoscope.app.launch.LogFile;
import paretoscope.app.launch.WindowProgram;
import paretoscope.app.render.RenderCommand;
import paretoscope.cli.ExitCode;
import paretoscope.cli.Program;

/// The one launcher: a subcommand goes to the command line, anything else opens the window.
public final class Main {
    private static final String NO_DISPLAY = "paretoscope: there is no display to open the window on; "
            + "\"paretoscope render DIR\" draws the same views to files, and \"paretoscope --help\" lists the commands.";

    /// What a subcommand or a flag may look like; a window that opens a file need not know them all.
    private static final Pattern COMMAND = Pattern.compile("-.*|[a-z-]+");

    private Main() {}

    /// Starts the program.
    ///
    /// @param arguments a subcommand and its flags, or files, folders and workspaces to open in the window
    public static void main(String[] arguments) {
        if (arguments.length > 0 && COMMAND.matcher(arguments[0]).matches()) {
            callIfCommand(arguments);
        }
        System.exit(Display.isThere() && shown(arguments) ? ExitCode.DONE : refused());
    }

    private static void callIfCommand(String[] arguments) {
        var program = new Program(System.out, System.err, List.of(new RenderCommand()));
        if (program.handles(arguments[0]) || arguments[0].startsWith("-")) {
            LogFile.silence();
            System.exit(program.run(arguments));
        }
    }

    private static int refused() {
        LogFile.silence();
        System.err.println(NO_DISPLAY);
        return ExitCode.FAILED;
    }

    /// Shows the window until it is closed, unless the display that the environment names does not answer.
    private static boolean shown(String[] arguments) {
        try {
            WindowProgram.show(arguments);
            return true;
        } catch (UnsupportedOperationException _) {
            return false;
        }
    }
}
