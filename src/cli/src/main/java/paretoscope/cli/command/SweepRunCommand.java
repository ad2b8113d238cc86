package paretoscope.cli.command;

import java.util.List;
import paretoscope.cli.ExitCode;
import paretoscope.cli.WrongCall;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.SweepStatusAnswer;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.ForeignCode;
import paretoscope.views.sweep.PlannedSweep;
import paretoscope.views.sweep.SweepEnd;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Carries a sweep out, from where it was left; what is evaluated already is not paid for again.
@Command(name = "run", aliases = "resume", description = "Carry a sweep out; again, and it resumes where it was left.")
public final class SweepRunCommand extends PlannedSweepCommand {
    @Option(names = "--trust", description = "Run the command, or the Python file, that the sweep names.")
    private boolean trust;

    @Option(names = "--retry", description = "Also try again what was set aside.")
    private boolean retry;

    private int exitCode = ExitCode.DONE;

    @Override
    protected void require(SweepSpec asked) throws SweepTrouble {
        var foreign = ForeignCode.in(asked);
        if (foreign.isPresent() && !trust) {
            throw new WrongCall("The sweep would run this in " + foreign.get().where() + ": " + foreign.get().what()
                    + " -- if that is what you want, add --trust.");
        }
    }

    @Override
    protected boolean makesWorkspace() {
        return true;
    }

    @Override
    protected int exitCode() {
        return exitCode;
    }

    @Override
    protected Answer answer(PlannedSweep planned) throws SweepTrouble {
        try (var run = planned.start(retry); var _ = run.watch(new SweepProgressLines(context(), run))) {
            var end = run.end().join();
            var status = run.progress().status();
            exitCode = exitCode(end, status.failed() > 0 && status.done() == 0);
            if (end instanceof SweepEnd.Broken(String sentence)) {
                context().remark(List.of(sentence));
            }
            return SweepStatusAnswer.of(status);
        }
    }

    private static int exitCode(SweepEnd end, boolean nothingWorked) {
        return switch (end) {
            case SweepEnd.Complete _ -> nothingWorked ? ExitCode.FAILED : ExitCode.DONE;
            case SweepEnd.Cancelled _,SweepEnd.Broken _ -> ExitCode.FAILED;
        };
    }
}
