package paretoscope.compute.queue;

import java.time.Duration;
import paretoscope.compute.device.FreeMemory;
import paretoscope.compute.device.PowerMeter;

/// What a queue may take for granted.
///
/// @param grace how long a worker may take to stop after it was asked to, before its thread is interrupted; as long again
///     until it is given up
/// @param memoryRecheck how long to wait before free memory is looked at again
/// @param freeMemory looks at a device's free memory
/// @param power measures a device's energy
public record QueueOptions(RetryPolicy retries, Duration grace, Duration memoryRecheck, FreeMemory freeMemory,
        PowerMeter power) {
    /// What suits work of seconds to hours, with no look at devices.
    public static final QueueOptions USUAL = new QueueOptions(RetryPolicy.USUAL, Duration.ofSeconds(15),
            Duration.ofSeconds(5), FreeMemory.AS_FOUND, PowerMeter.NONE);

    /// The same with other retries.
    public QueueOptions retrying(RetryPolicy other) {
        return new QueueOptions(other, grace, memoryRecheck, freeMemory, power);
    }

    /// The same with somebody who looks at devices.
    public QueueOptions looking(FreeMemory memory, PowerMeter meter) {
        return new QueueOptions(retries, grace, memoryRecheck, memory, meter);
    }
}
