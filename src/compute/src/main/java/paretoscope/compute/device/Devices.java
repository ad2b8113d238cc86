package paretoscope.compute.device;

import java.nio.file.Path;
import java.util.OptionalLong;

/// The devices of this machine, asked of the tools their drivers come with.
public final class Devices implements FreeMemory {
    private final NvidiaSmi nvidia;
    private final RocmSmi rocm;
    private final Processor processor;

    Devices(Tools tools, Path proc) {
        nvidia = new NvidiaSmi(tools);
        rocm = new RocmSmi(tools);
        processor = new Processor(proc);
    }

    public static Devices ofThisMachine() {
        return new Devices(Tools.OF_THIS_MACHINE, Path.of("/proc"));
    }

    /// What there is. A tool that does not answer costs seconds and is noted.
    public static DeviceSurvey find() throws InterruptedException {
        return ofThisMachine().survey();
    }

    /// What there is.
    public DeviceSurvey survey() throws InterruptedException {
        return nvidia.survey().with(rocm.survey())
                .with(new DeviceSurvey(java.util.List.of(processor.device()), java.util.List.of()));
    }

    @Override
    public OptionalLong of(Device device) {
        try {
            return switch (device.kind()) {
                case CPU -> processor.free();
                case CUDA -> nvidia.free(device);
                case ROCM -> rocm.free(device);
            };
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
