package paretoscope.cli.command;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.CommandContext;
import paretoscope.cli.options.OutputOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.compute.device.Devices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What this machine can evaluate on.
@Command(name = "devices", mixinStandardHelpOptions = true, description = "List the devices that sweeps can run on.")
public final class DevicesCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output = new OutputOptions();
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var format = output.format();
        var survey = Devices.find();
        var json = JsonValues.object();
        var list = json.putArray("devices");
        var table = new TextTable("id", "kind", "name", "memory_bytes", "free_bytes", "usable");
        for (var device : survey.devices()) {
            var memory = known(device.memoryBytes());
            var free = known(device.freeBytes());
            list.addObject().put("id", device.id()).put("kind", device.kind().code()).put("name", device.name())
                    .put("memory_bytes", memory).put("free_bytes", free).put("usable", true);
            table.row(Arrays.asList(device.id(), device.kind().code(), device.name(), memory, free, "yes"));
        }
        CommandContext.of(Objects.requireNonNull(spec)).print(new Answer(json, table, survey.notes()), format);
        return 0;
    }

    private static @Nullable Long known(OptionalLong bytes) {
        return bytes.isPresent() ? bytes.getAsLong() : null;
    }
}
