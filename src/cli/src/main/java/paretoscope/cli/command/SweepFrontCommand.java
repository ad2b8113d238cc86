package paretoscope.cli.command;

import paretoscope.cli.output.Answer;
import paretoscope.cli.output.SweepFrontAnswer;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.views.sweep.PlannedSweep;
import paretoscope.views.sweep.SweepTrouble;
import picocli.CommandLine.Command;

/// What a sweep has found so far; runs nothing.
@Command(name = "front", description = "Print a sweep's evaluations, surrogates and fronts.")
public final class SweepFrontCommand extends PlannedSweepCommand {
    @Override
    protected Answer answer(PlannedSweep planned) throws SweepTrouble {
        return SweepFrontAnswer.of(planned.spec(), SweepFronts.of(planned.state()));
    }
}
