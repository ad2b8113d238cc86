package paretoscope.views.sweep;

import java.util.List;
import java.util.OptionalLong;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.merge.evaluate.InProcessBackend;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.SweepSpec;

/// Finds the place that a sweep asks for.
final class SweepPlaces {
    private SweepPlaces() {}

    static SweepPlace of(SweepSpec spec) throws SweepTrouble {
        return switch (spec.backend().kind()) {
            case IN_PROCESS -> inProcess(spec);
            case LOCAL -> throw SweepTrouble.asked("local workers are not there");
            case COMMAND -> throw SweepTrouble.asked("commands are not there");
        };
    }

    private static SweepPlace inProcess(SweepSpec spec) throws SweepTrouble {
        if (!(spec.evaluator() instanceof EvaluatorSpec.Onnx)) {
            throw SweepTrouble.asked("The backend in-process evaluates ONNX networks, and this sweep's evaluator is of "
                    + "another kind; use the backend local or command.");
        }
        var processor = new Device("cpu", DeviceKind.CPU, "the processor", "", OptionalLong.empty(),
                OptionalLong.empty());
        return new SweepPlace(new InProcessBackend(spec, List.of()), List.of(processor), QueueOptions.USUAL);
    }
}
