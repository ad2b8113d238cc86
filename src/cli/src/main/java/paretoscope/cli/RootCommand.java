package paretoscope.cli;

import picocli.CommandLine.Command;

/// The program itself: without a subcommand it opens a window, which is not this module's business.
@Command(name = "paretoscope", mixinStandardHelpOptions = true, description = {"Shows what accuracy costs.", "",
    "Without a subcommand the window opens; files and folders given then are imported into it."})
final class RootCommand {
    private final CommandContext context;

    RootCommand(CommandContext context) {
        this.context = context;
    }

    CommandContext context() {
        return context;
    }
}
