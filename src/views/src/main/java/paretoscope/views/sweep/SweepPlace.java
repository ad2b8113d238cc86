package paretoscope.views.sweep;

import java.util.List;
import paretoscope.compute.device.Device;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.compute.worker.Backend;

/// Where a sweep's evaluations run.
record SweepPlace(Backend backend, List<Device> devices, QueueOptions options) {
    SweepPlace {
        devices = List.copyOf(devices);
    }
}
