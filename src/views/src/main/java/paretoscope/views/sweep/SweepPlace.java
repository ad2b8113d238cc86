package paretoscope.views.sweep;

import java.util.List;
import paretoscope.compute.device.Device;
import paretoscope.compute.device.SampledPower;
import paretoscope.compute.journal.Journal;
import paretoscope.compute.queue.DeviceQueue;
import paretoscope.compute.queue.QueueOptions;
import paretoscope.compute.device.Devices;
import paretoscope.compute.worker.Backend;

/// Where a sweep's evaluations run. Closing it ends the measuring of power, not the queue.
record SweepPlace(Backend backend, List<Device> devices, SampledPower power) implements AutoCloseable {
    SweepPlace {
        devices = List.copyOf(devices);
    }

    DeviceQueue queue(Journal journal) {
        return DeviceQueue.open(backend, devices, journal, QueueOptions.USUAL.looking(Devices.ofThisMachine(), power));
    }

    @Override
    public void close() {
        power.close();
    }
}
