package paretoscope.cli.command;

import paretoscope.cli.output.Answer;
import paretoscope.cli.output.SweepStatusAnswer;
import paretoscope.views.sweep.PlannedSweep;
import paretoscope.views.sweep.SweepStatus;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Command;

/// How far a sweep is and what it has cost; runs nothing.
@Command(name = "status", description = "Say how far a sweep is and what it has cost.")
public final class SweepStatusCommand extends PlannedSweepCommand {
    @Override
    protected Answer answer(PlannedSweep planned) throws SweepTrouble {
        return SweepStatusAnswer.of(SweepStatus.of(planned.state()));
    }
}
