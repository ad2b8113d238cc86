import org.jspecify.annotations.NullMarked;

/// Background work on devices: jobs, the queue that runs them, devices, the worker protocol and process runners. What
/// a job computes is opaque bytes here.
@NullMarked
module paretoscope.compute {
    requires static transitive org.jspecify;
    requires tools.jackson.databind;
    requires org.slf4j;

    exports paretoscope.compute.device;
    exports paretoscope.compute.job;
    exports paretoscope.compute.journal;
    exports paretoscope.compute.local;
    exports paretoscope.compute.process;
    exports paretoscope.compute.protocol;
    exports paretoscope.compute.queue;
    exports paretoscope.compute.worker;
}
