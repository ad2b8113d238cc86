package paretoscope.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import paretoscope.cli.command.CostCommand;
import paretoscope.cli.command.CostOfPassCommand;
import paretoscope.cli.command.ExportCommand;
import paretoscope.cli.command.FigureCommand;
import paretoscope.cli.command.FrontCommand;
import paretoscope.cli.command.ImportCommand;
import paretoscope.cli.command.JoinCommand;
import paretoscope.cli.command.PortfolioCommand;
import paretoscope.cli.command.PriceCommand;
import paretoscope.cli.command.RunsCommand;
import paretoscope.cli.command.DevicesCommand;
import paretoscope.cli.command.MergeCommand;
import paretoscope.cli.command.SweepCommand;
import paretoscope.cli.command.TechniquesCommand;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.figure.spec.UnreadableFigure;
import paretoscope.store.WorkspaceException;
import paretoscope.store.WorkspaceFailure;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine;

/// The command line as a whole: parses, runs one subcommand, and turns every outcome into an exit code.
public final class Program {
    /// As the parent pom states it: the build writes it into the module.
    public static final String VERSION = Program.class.getModule().getDescriptor().rawVersion().orElse("unknown");

    private final PrintStream out;
    private final PrintStream err;
    private final CommandLine line;

    /// @param contributed further subcommands, such as the window's own `render`
    public Program(PrintStream out, PrintStream err, List<?> contributed) {
        this.out = out;
        this.err = err;
        line = new CommandLine(new RootCommand(new CommandContext(out, err)));
        line.getCommandSpec().version("Paretoscope " + VERSION);
        List.of(new ImportCommand(), new RunsCommand(), new FrontCommand(), new CostOfPassCommand(),
                new PortfolioCommand(), new TechniquesCommand(),
                new FigureCommand(), new ExportCommand(), new PriceCommand(), new CostCommand(), new SweepCommand(),
                new MergeCommand(), new DevicesCommand(),
                new JoinCommand())
                .forEach(line::addSubcommand);
        contributed.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, _) -> wrongCall(failure));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, asked(parsed, "--debug")));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
    }

    /// Whether the first argument names a subcommand or asks for help, so that no window is wanted.
    public boolean handles(String argument) {
        return line.getSubcommands().containsKey(argument)
                || List.of("-h", "--help", "-V", "--version", "help").contains(argument);
    }

    /// Runs one call and returns its exit code.
    public int run(String... arguments) {
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static boolean asked(CommandLine.ParseResult parsed, String flag) {
        return parsed.originalArgs().contains(flag);
    }

    private int wrongCall(ParameterException failure) {
        err.println("paretoscope: " + sentence(failure) + " Try \"" + failure.getCommandLine().getCommandSpec()
                .qualifiedName() + " --help\".");
        return ExitCode.WRONG_INPUT;
    }

    private int failed(Exception failure, boolean debug) {
        err.println("paretoscope: " + sentence(failure));
        if (debug) {
            failure.printStackTrace(err);
        }
        return switch (failure) {
            case WrongCall _,UnclearQuestion _,UnreadableSource _,UnreadableFigure _ -> ExitCode.WRONG_INPUT;
            case SweepTrouble trouble -> trouble.askedWrongly() ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
            case WorkspaceException _,WorkspaceFailure _,CancellationException _ -> ExitCode.FAILED;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(Exception failure) {
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        var line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }
}
