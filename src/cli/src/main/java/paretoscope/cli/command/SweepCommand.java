package paretoscope.cli.command;

import picocli.CommandLine.Command;

/// Merge sweeps: running them, how far they are, and their fronts.
@Command(name = "sweep", mixinStandardHelpOptions = true, description = "Merge models by a sweep of scaling coefficients.", subcommands = {
    SweepRunCommand.class, SweepStatusCommand.class, SweepFrontCommand.class})
public final class SweepCommand {}
