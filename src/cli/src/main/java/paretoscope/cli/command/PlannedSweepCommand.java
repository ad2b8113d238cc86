package paretoscope.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.options.OutputOptions;
import paretoscope.cli.options.SweepOptions;
import paretoscope.cli.output.Answer;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.Project;
import paretoscope.views.sweep.PlannedSweep;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command about a sweep in a workspace: reads the sweep, opens the workspace, asks the subclass, prints.
@Command(mixinStandardHelpOptions = true)
abstract class PlannedSweepCommand implements Callable<Integer> {
    @Mixin
    private SweepOptions sweep = new SweepOptions();
    @Mixin
    private OutputOptions output = new OutputOptions();
    @Spec
    private @Nullable CommandSpec spec;

    /// The answer, from a sweep that is planned.
    protected abstract Answer answer(PlannedSweep planned) throws Exception;

    /// The exit code after the answer.
    protected int exitCode() {
        return 0;
    }

    /// Makes sure, before anything is opened, that the sweep may be worked on.
    protected void require(SweepSpec asked) throws SweepTrouble {}

    /// Whether a workspace is made where there is none.
    protected boolean makesWorkspace() {
        return false;
    }

    protected final CommandContext context() {
        return CommandContext.of(Objects.requireNonNull(spec));
    }

    @Override
    public final Integer call() throws Exception {
        var format = output.format();
        var asked = sweep.sweep();
        require(asked);
        try (var project = makesWorkspace()
                ? Project.open(sweep.workspace())
                : Project.openExisting(sweep.workspace())) {
            context().print(answer(project.sweeps().plan(asked, Cancellation.NEVER)), format);
        }
        return exitCode();
    }
}
