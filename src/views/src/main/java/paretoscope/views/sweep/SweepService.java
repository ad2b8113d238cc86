package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecReader;
import paretoscope.merge.sweep.UnreadableSweep;
import paretoscope.store.Workspace;
import paretoscope.weights.safetensors.UnreadableWeights;

/// Merge sweeps of a workspace: reads a sweep's file, makes sure that it can be carried out, and carries it out.
public final class SweepService {
    private final Workspace workspace;
    private final Runnable changed;

    /// @param changed told whenever evaluations have become part of the workspace
    public SweepService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// Reads a sweep's file; what it names must be there.
    public static SweepSpec read(Path file) throws SweepTrouble {
        try {
            return SweepSpecReader.read(file);
        } catch (UnreadableSweep unreadable) {
            throw SweepTrouble.asked(unreadable.getMessage() + ".", unreadable);
        }
    }

    /// Why the sweep's models cannot be merged with each other; their numbers are not read.
    public static Optional<String> objection(SweepSpec spec) {
        try (var models = MergeableModels.open(spec)) {
            for (var method : MergeableModels.methods(spec)) {
                models.plan(method);
            }
            return Optional.empty();
        } catch (UnreadableWeights | IOException | SweepTrouble unfit) {
            return Optional.of(String.valueOf(unfit.getMessage()));
        }
    }

    /// What this machine has to evaluate on, the processor last.
    public static List<Device> devices() {
        return SweepPlaces.found();
    }

    /// Looks at everything the sweep names: whether the models can be merged, and what exactly is to be evaluated. Reads
    /// all weights and data once.
    public PlannedSweep plan(SweepSpec spec, Cancellation cancellation) throws SweepTrouble {
        try {
            long bytes;
            try (var models = MergeableModels.open(spec)) {
                for (var method : MergeableModels.methods(spec)) {
                    models.plan(method);
                }
                bytes = models.bytes();
            }
            var jobs = new SweepJobs(spec, EvaluationIdentity.of(spec, cancellation), memory(spec, bytes));
            return new PlannedSweep(jobs, workspace.journal(new SweepResults(jobs)), changed);
        } catch (UnreadableWeights | IOException unreadable) {
            throw SweepTrouble.asked(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /// What a device needs for base, task vectors and the merged model; the machine's own memory is not divided up.
    private static long memory(SweepSpec spec, long bytes) {
        return switch (spec.backend().kind()) {
            case IN_PROCESS, COMMAND -> 0;
            case LOCAL -> (spec.models().size() + 2L) * bytes;
        };
    }
}
