package paretoscope.views.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.DeviceKind;
import paretoscope.compute.device.Devices;
import paretoscope.compute.device.SampledPower;
import paretoscope.compute.local.CommandBackend;
import paretoscope.compute.local.CommandTemplate;
import paretoscope.compute.local.LocalBackend;
import paretoscope.compute.local.ShippedWorker;
import paretoscope.compute.local.WorkerBounds;
import paretoscope.compute.local.WorkerCommand;
import paretoscope.compute.worker.Backend;
import paretoscope.merge.evaluate.InProcessBackend;
import paretoscope.merge.sweep.BackendSpec;
import paretoscope.merge.sweep.EvaluatorSpec;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.WorkerSetup;

/// Finds the place that a sweep asks for.
final class SweepPlaces {
    private static final Duration END = Duration.ofSeconds(5);

    private SweepPlaces() {}

    /// The devices a sweep would run on; starts nothing.
    static List<Device> devices(SweepSpec spec) throws SweepTrouble {
        var found = found();
        return switch (spec.backend().kind()) {
            case IN_PROCESS -> List.of(found.getLast());
            case LOCAL, COMMAND -> chosen(spec.backend(), found);
        };
    }

    static SweepPlace of(SweepSpec spec) throws SweepTrouble {
        return new SweepPlace(backend(spec), devices(spec), new SampledPower());
    }

    private static Backend backend(SweepSpec spec) throws SweepTrouble {
        return switch (spec.backend().kind()) {
            case IN_PROCESS -> inProcess(spec);
            case LOCAL -> local(spec);
            case COMMAND -> command(spec);
        };
    }

    private static Backend inProcess(SweepSpec spec) throws SweepTrouble {
        return switch (spec.evaluator()) {
            case EvaluatorSpec.Onnx _ -> new InProcessBackend(spec, List.of());
            case EvaluatorSpec.TorchBuiltin _,EvaluatorSpec.TorchFile _ ->
                throw other("in-process", "PyTorch", "local");
            case EvaluatorSpec.Command _ -> throw other("in-process", "a command", "command");
        };
    }

    private static Backend local(SweepSpec spec) throws SweepTrouble {
        return switch (spec.evaluator()) {
            case EvaluatorSpec.TorchBuiltin _,EvaluatorSpec.TorchFile _ -> worker(spec);
            case EvaluatorSpec.Onnx _ -> throw other("local", "an ONNX network", "in-process");
            case EvaluatorSpec.Command _ -> throw other("local", "a command", "command");
        };
    }

    private static Backend worker(SweepSpec spec) throws SweepTrouble {
        var python = PythonWithTorch.need();
        try {
            var file = ShippedWorker.unpack(scratch());
            var command = new WorkerCommand(List.of(python, "-u", file.toString()), Optional.of(spec.folder()), Map
                    .of(), WorkerSetup.of(spec), Optional.empty());
            return new LocalBackend(command, WorkerBounds.USUAL);
        } catch (IOException failed) {
            throw SweepTrouble.failed("The PyTorch worker could not be written to the folder for temporary files ("
                    + failed.getMessage() + ").", failed);
        }
    }

    private static Backend command(SweepSpec spec) throws SweepTrouble {
        if (!(spec.evaluator() instanceof EvaluatorSpec.Command(List<String> command, String results))) {
            throw other("command", "none", "in-process or local");
        }
        try {
            return new CommandBackend(new CommandTemplate(command), new HarnessTask(spec, results), Optional.of(spec
                    .folder()), Map.of(), scratch(), END);
        } catch (IOException failed) {
            throw SweepTrouble.failed("There is no folder for temporary files (" + failed.getMessage() + ").", failed);
        }
    }

    private static Path scratch() throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "paretoscope-" + ProcessHandle.current().pid());
        return Files.createDirectories(folder);
    }

    private static SweepTrouble other(String backend, String evaluator, String instead) {
        return SweepTrouble
                .asked("The backend " + backend + " cannot evaluate this sweep, whose evaluator is " + evaluator
                        + "; use the backend " + instead + ".");
    }

    static List<Device> found() {
        try {
            return Devices.find().devices();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /// Those the sweep names; else all graphics processors; without one the processor.
    private static List<Device> chosen(BackendSpec backend, List<Device> found) throws SweepTrouble {
        if (backend.devices().isEmpty()) {
            var graphics = found.stream().filter(device -> device.kind() != DeviceKind.CPU).toList();
            return graphics.isEmpty() ? found : graphics;
        }
        var named = found.stream().filter(device -> backend.devices().contains(device.id())).toList();
        if (named.size() < backend.devices().size()) {
            throw SweepTrouble.asked("The sweep asks for the devices " + String.join(", ", backend.devices())
                    + "; this machine has " + String.join(", ", found.stream().map(Device::id).toList()) + ".");
        }
        return named;
    }
}
