package paretoscope.compute.device;

import java.time.Duration;
import java.util.List;
import paretoscope.compute.process.ToolCall;

/// Calls the tools that come with drivers.
@FunctionalInterface
interface Tools {
    Tools OF_THIS_MACHINE = ToolCall::run;

    ToolCall.Outcome run(List<String> command, Duration limit) throws InterruptedException;
}
