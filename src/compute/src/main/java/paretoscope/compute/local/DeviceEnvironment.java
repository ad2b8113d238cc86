package paretoscope.compute.local;

import java.util.Map;
import paretoscope.compute.device.Device;

/// What keeps a process to its device: the variables by which the runtimes decide what they see.
final class DeviceEnvironment {
    private DeviceEnvironment() {}

    static Map<String, String> of(Device device) {
        return switch (device.kind()) {
            case CUDA -> Map.of("CUDA_VISIBLE_DEVICES", device.visibleAs(), "CUDA_DEVICE_ORDER", "PCI_BUS_ID");
            case ROCM -> Map.of("HIP_VISIBLE_DEVICES", device.visibleAs());
            case CPU -> Map.of("CUDA_VISIBLE_DEVICES", "-1", "HIP_VISIBLE_DEVICES", "-1");
        };
    }
}
