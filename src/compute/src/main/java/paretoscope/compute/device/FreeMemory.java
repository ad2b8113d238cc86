package paretoscope.compute.device;

import java.util.OptionalLong;

/// Looks at a device's free memory, now.
@FunctionalInterface
public interface FreeMemory {
    /// Believes what was found when the device was.
    FreeMemory AS_FOUND = Device::freeBytes;

    /// In bytes, or nothing where nobody can tell.
    OptionalLong of(Device device);
}
