package paretoscope.compute.device;

import java.util.OptionalLong;

/// Something a worker runs on.
///
/// @param id as the user writes it: `cpu`, `cuda:0`, `rocm:1`, `cuda:0.2` for a part of a divided one
/// @param name the maker's name for it
/// @param visibleAs what its runtime is told so that it sees this device alone; empty for the processor
/// @param memoryBytes all its memory, where that is known
/// @param freeBytes what of it was free when it was looked at, where that is known
public record Device(String id, DeviceKind kind, String name, String visibleAs, OptionalLong memoryBytes,
        OptionalLong freeBytes) {
    public Device {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a device needs an id");
        }
    }

    /// Whether a job that needs this much memory can ever run here; yes where nobody knows.
    public boolean canHold(long bytes) {
        return memoryBytes.isEmpty() || memoryBytes.getAsLong() >= bytes;
    }
}
