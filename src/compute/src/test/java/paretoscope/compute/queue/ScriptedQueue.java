package paretoscope.compute.queue;

import static paretoscope.compute.queue.Scripted.quick;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.journal.MemoryJournal;

/// A queue whose workers do what a test wrote down, and what was heard of it.
@Timeout(30)
abstract class ScriptedQueue {
    final MemoryJournal journal = new MemoryJournal();
    final Heard heard = new Heard();

    DeviceQueue open(Scripted backend, String... devices) {
        return open(backend, quick(), devices);
    }

    DeviceQueue open(Scripted backend, QueueOptions options, String... devices) {
        var names = devices.length == 0 ? List.of("cpu") : List.of(devices);
        var queue = DeviceQueue.open(backend, names.stream().map(Scripted::device).toList(), journal, options);
        queue.subscribe(heard);
        return queue;
    }
}
