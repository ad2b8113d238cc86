package paretoscope.compute.queue;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.compute.device.Device;
import paretoscope.compute.job.JobFailure;
import paretoscope.compute.queue.QueueStatus.DeviceStatus;
import paretoscope.compute.queue.QueueStatus.DeviceStatus.Activity;

/// The queue's lanes and what each is doing. Guarded by the queue's lock.
final class Lanes {
    private final Map<Lane, DeviceStatus> lanes = new LinkedHashMap<>();
    private final Set<Lane> wantedAgain = new HashSet<>();

    /// Says what a lane is doing; one that was given up does nothing any more.
    void show(Lane lane, Activity activity, String note) {
        if (!isRetired(lane)) {
            lanes.put(lane, new DeviceStatus(lane.device().id(), activity, note));
        }
    }

    boolean isRetired(Lane lane) {
        var status = lanes.get(lane);
        return status != null && status.activity() == Activity.RETIRED;
    }

    /// Whether nobody is left to do anything, or will be.
    boolean areAllRetired() {
        return lanes.keySet().stream().allMatch(lane -> isRetired(lane) && !wantedAgain.contains(lane));
    }

    /// Wants the devices back that were given up: those whose lanes have ended, at once; the others when they have.
    List<Device> wantAgain() {
        var retired = lanes.keySet().stream().filter(this::isRetired).toList();
        var gone = retired.stream().filter(Lane::hasEnded).toList();
        gone.forEach(lanes::remove);
        retired.stream().filter(lane -> !lane.hasEnded()).forEach(wantedAgain::add);
        return gone.stream().map(Lane::device).toList();
    }

    /// Whether a lane that has ended is wanted again, in which case it is forgotten.
    boolean isWantedAgain(Lane ended) {
        return wantedAgain.remove(ended) && lanes.remove(ended) != null;
    }

    List<Lane> all() {
        return List.copyOf(lanes.keySet());
    }

    Collection<DeviceStatus> statuses() {
        return lanes.values();
    }

    /// Why no device that is left can ever hold a job, if that is so.
    Optional<JobFailure> refusal(JobRecord job) {
        long needed = job.job().memoryBytes();
        var left = lanes.keySet().stream().filter(lane -> !isRetired(lane)).map(Lane::device).toList();
        if (left.isEmpty() || left.stream().anyMatch(device -> device.canHold(needed))) {
            return Optional.empty();
        }
        long largest = left.stream().map(Device::memoryBytes).mapToLong(bytes -> bytes.orElse(0)).max().orElse(0);
        return Optional.of(new JobFailure.TooLarge(needed, largest));
    }
}
