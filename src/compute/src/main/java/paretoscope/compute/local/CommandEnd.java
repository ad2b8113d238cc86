package paretoscope.compute.local;

import java.nio.file.Path;
import java.time.Duration;
import paretoscope.compute.device.Device;

/// A command that has ended well.
///
/// @param output the folder it wrote to
/// @param device the device it had for itself
/// @param took from its start to its end
public record CommandEnd(Path output, Device device, Duration took) {}
