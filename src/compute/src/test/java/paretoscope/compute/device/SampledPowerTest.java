package paretoscope.compute.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import paretoscope.compute.process.ToolCall.Outcome;

@Timeout(30)
class SampledPowerTest {
    private static Device device(String id, DeviceKind kind) {
        return new Device(id, kind, "made up", "", OptionalLong.empty(), OptionalLong.empty());
    }

    private static OptionalDouble joulesOnceKnown(PowerMeter.Reading reading) throws InterruptedException {
        while (reading.joules().isEmpty()) {
            Thread.sleep(1);
        }
        return reading.joules();
    }

    @Test
    void aFeedOfConstantPowerIsEnergyInProportionToTime() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a shell plays the tool");
        var feed = List.of("/bin/sh", "-c",
                "echo 'garbage, or so'; while true; do echo '0, 100.00'; echo '1, [N/A]'; sleep 0.02; done");
        try (var power = new SampledPower(feed, (_, _) -> new Outcome.Absent());
                var known = power.begin(device("cuda:0", DeviceKind.CUDA));
                var unknown = power.begin(device("cuda:1", DeviceKind.CUDA))) {
            long start = System.nanoTime();
            joulesOnceKnown(known);
            Thread.sleep(50);
            double joules = known.joules().orElseThrow();
            double atMost = 100 * ((System.nanoTime() - start) / 1e9 + 1);

            assertThat(joules).isBetween(100 * 0.05, atMost);
            assertThat(unknown.joules()).isEmpty();
        }
    }

    @Test
    void cardsOfRocmAreAsked() throws Exception {
        try (var power = new SampledPower(List.of("no-such-tool"), (_, _) -> new Outcome.Said(
                "{\"card0\": {\"Average Graphics Package Power (W)\": \"41.0\"}}"));
                var reading = power.begin(device("rocm:0", DeviceKind.ROCM))) {
            assertThat(joulesOnceKnown(reading).orElseThrow()).isPositive();
        }
    }

    @Test
    void withoutAToolAndForTheProcessorTheEnergyIsUnknown() {
        try (var power = new SampledPower(List.of("no-such-tool"), (_, _) -> new Outcome.Absent());
                var gpu = power.begin(device("cuda:0", DeviceKind.CUDA));
                var cpu = power.begin(device("cpu", DeviceKind.CPU))) {
            assertThat(gpu.joules()).isEmpty();
            assertThat(cpu.joules()).isEmpty();
        }
    }
}
