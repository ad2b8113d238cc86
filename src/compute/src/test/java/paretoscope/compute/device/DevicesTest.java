package paretoscope.compute.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.compute.process.ToolCall.Outcome;

class DevicesTest {
    private static final long MIB = 1 << 20;
    private static final String QUERY = "nvidia-smi --query-gpu=index,uuid,name,memory.total,memory.free,mig.mode.current "
            + "--format=csv,noheader,nounits";
    private static final String OLD_QUERY = "nvidia-smi --query-gpu=index,uuid,name,memory.total,memory.free "
            + "--format=csv,noheader,nounits";
    private static final String ROCM = "rocm-smi --showproductname --showmeminfo vram --json";

    @TempDir
    Path proc;

    private DeviceSurvey survey(Map<String, Outcome> answers) throws InterruptedException {
        return devices(answers).survey();
    }

    private Devices devices(Map<String, Outcome> answers) {
        return new Devices((command, _) -> answers.getOrDefault(String.join(" ", command), new Outcome.Absent()), proc);
    }

    private static Outcome said(String output) {
        return new Outcome.Said(output);
    }

    @Test
    void severalGpusAreFoundWithTheirMemory() throws Exception {
        var survey = survey(Map.of(QUERY, said("""
                0, GPU-3d0a5b1e-8a53-6bd9-7c6c-0e2a4f1d9b77, NVIDIA H100 80GB HBM3, 81559, 81007, Disabled
                1, GPU-91c2c7a4-51e0-4c0d-0a1e-d6c3e8f70b12, NVIDIA H100 80GB HBM3, 81559, 1024, Disabled
                """)));

        assertThat(survey.devices()).extracting(Device::id).containsExactly("cuda:0", "cuda:1", "cpu");
        assertThat(survey.devices().get(1)).isEqualTo(new Device("cuda:1", DeviceKind.CUDA, "NVIDIA H100 80GB HBM3",
                "GPU-91c2c7a4-51e0-4c0d-0a1e-d6c3e8f70b12", OptionalLong.of(81559 * MIB), OptionalLong.of(1024 * MIB)));
        assertThat(survey.notes()).isEmpty();
    }

    @Test
    void whatTheDriverDoesNotTellStaysUnknown() throws Exception {
        var survey = survey(Map.of(QUERY,
                said("0, GPU-3d0a5b1e-8a53-6bd9-7c6c-0e2a4f1d9b77, NVIDIA GB10, [N/A], [N/A], [N/A]\n")));

        assertThat(survey.devices().getFirst().memoryBytes()).isEmpty();
        assertThat(survey.devices().getFirst().freeBytes()).isEmpty();
        assertThat(survey.devices().getFirst().canHold(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void aDividedGpuIsToldAsItsParts() throws Exception {
        var survey = survey(Map.of(QUERY, said("""
                0, GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, NVIDIA A100-SXM4-40GB, 40960, 40306, Enabled
                1, GPU-77aa1c2e-0b2d-4a44-9b3c-1d2e3f405162, NVIDIA A100-SXM4-40GB, 40960, 40306, Disabled
                """), "nvidia-smi -L", said("""
                GPU 0: NVIDIA A100-SXM4-40GB (UUID: GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f)
                  MIG 3g.20gb     Device  0: (UUID: MIG-c7384736-a75d-5afc-978f-d2f1294409fd)
                  MIG 1g.5gb      Device  1: (UUID: MIG-a28ad590-3fda-56dd-84fc-0a0b96edc58d)
                GPU 1: NVIDIA A100-SXM4-40GB (UUID: GPU-77aa1c2e-0b2d-4a44-9b3c-1d2e3f405162)
                """)));

        assertThat(survey.devices()).extracting(Device::id).containsExactly("cuda:0.0", "cuda:0.1", "cuda:1", "cpu");
        assertThat(survey.devices().getFirst().visibleAs()).isEqualTo("MIG-c7384736-a75d-5afc-978f-d2f1294409fd");
        assertThat(survey.notes()).containsExactly(
                "cuda:0 (NVIDIA A100-SXM4-40GB) is divided; its parts are used, if it has any.");
    }

    @Test
    void aDriverFromBeforeDivisionIsAskedWithoutIt() throws Exception {
        var survey = survey(Map.of(QUERY, new Outcome.Refused(2,
                "Field \"mig.mode.current\" is not a valid field to query."), OLD_QUERY,
                said("0, GPU-3d0a5b1e-8a53-6bd9-7c6c-0e2a4f1d9b77, Tesla K80, 11441, 11439\n")));

        assertThat(survey.devices()).extracting(Device::name).startsWith("Tesla K80");
    }

    @Test
    void aLostGpuIsNotedAndTheOthersAreUsed() throws Exception {
        var survey = survey(Map.of(QUERY, said("""
                0, GPU-3d0a5b1e-8a53-6bd9-7c6c-0e2a4f1d9b77, NVIDIA L4, 23034, 22569, [N/A]
                1, [GPU is lost], [GPU is lost], [GPU is lost], [GPU is lost], [GPU is lost]
                """)));

        assertThat(survey.devices()).extracting(Device::id).containsExactly("cuda:0", "cpu");
        assertThat(survey.notes()).singleElement().asString().contains("[GPU is lost]");
    }

    @Test
    void withoutToolsThereIsTheProcessorAndNothingToSay() throws Exception {
        var survey = survey(Map.of());

        assertThat(survey.devices()).extracting(Device::id).containsExactly("cpu");
        assertThat(survey.notes()).isEmpty();
    }

    @Test
    void aDriverThatDoesNotRunIsNoted() throws Exception {
        var survey = survey(Map.of(QUERY, new Outcome.Refused(9,
                "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the "
                        + "latest NVIDIA driver is installed and running.\n")));

        assertThat(survey.devices()).hasSize(1);
        assertThat(survey.notes()).singleElement().asString()
                .startsWith("nvidia-smi ended with exit code 9: NVIDIA-SMI has failed");
    }

    @Test
    void aToolThatHangsIsNoted() throws Exception {
        var survey = survey(Map.of(QUERY, new Outcome.Hung(Duration.ofSeconds(10))));

        assertThat(survey.notes())
                .containsExactly("nvidia-smi did not answer within 10 s; its devices are left out.");
    }

    @Test
    void cardsOfRocmAreFoundWhateverStandsBeforeTheObject() throws Exception {
        var survey = survey(Map.of(ROCM, said("""
                WARNING: AMD GPU device(s) is/are in a low-power state. Check power control/runtime_status

                {"card1": {"VRAM Total Memory (B)": "67108864", "VRAM Total Used Memory (B)": "26079232",
                           "Card series": "Raphael", "Card model": "0x364e"},
                 "card0": {"VRAM Total Memory (B)": "68702699520", "VRAM Total Used Memory (B)": "10960896",
                           "Card Series": "AMD Instinct MI210", "Card Model": "0x0c34"},
                 "card2": {"VRAM Total Memory (B)": "N/A", "Device Name": "N/A"},
                 "system": {"Driver version": "6.8.5"}}
                """)));

        assertThat(survey.devices()).extracting(Device::id).containsExactly("rocm:0", "rocm:1", "rocm:2", "cpu");
        assertThat(survey.devices().getFirst()).isEqualTo(new Device("rocm:0", DeviceKind.ROCM, "AMD Instinct MI210",
                "0", OptionalLong.of(68702699520L), OptionalLong.of(68702699520L - 10960896)));
        assertThat(survey.devices().get(1).name()).isEqualTo("Raphael");
        assertThat(survey.devices().get(2).name()).isEqualTo("AMD GPU");
        assertThat(survey.devices().get(2).memoryBytes()).isEmpty();
    }

    @Test
    void anAnswerOfRocmThatIsNoObjectIsNoted() throws Exception {
        assertThat(survey(Map.of(ROCM, said("No AMD GPUs specified\n"))).notes())
                .containsExactly("rocm-smi told of no card: No AMD GPUs specified");
    }

    @Test
    void theProcessorsNameAndMemoryAreReadWhereLinuxTellsThem() throws Exception {
        Files.writeString(proc.resolve("cpuinfo"), "processor\t: 0\nmodel name\t: AMD EPYC 7763\n");
        Files.writeString(proc.resolve("meminfo"), "MemTotal:       24689764 kB\nMemAvailable:   1000 kB\n");

        var cpu = survey(Map.of()).devices().getLast();

        assertThat(cpu.name()).startsWith("AMD EPYC 7763, ");
        assertThat(cpu.memoryBytes()).hasValue(24689764L * 1024);
        assertThat(cpu.freeBytes()).hasValue(1024000);
    }

    @Test
    void freeMemoryIsAskedAnew() {
        var gpu = new Device("cuda:1", DeviceKind.CUDA, "x", "GPU-b", OptionalLong.of(10), OptionalLong.of(10));
        var devices = devices(Map.of("nvidia-smi --query-gpu=uuid,memory.free --format=csv,noheader,nounits",
                said("GPU-a, 5\nGPU-b, 7\n")));

        assertThat(devices.of(gpu)).hasValue(7 * MIB);
        assertThat(devices(Map.of()).of(gpu)).isEmpty();
    }

    @Test
    void powerIsReadFromTheFeedAndFromRocm() throws Exception {
        assertThat(NvidiaSmi.Power.of("1, 71.52")).contains(new NvidiaSmi.Power("cuda:1", OptionalDouble.of(71.52)));
        assertThat(NvidiaSmi.Power.of("0, [N/A]")).contains(new NvidiaSmi.Power("cuda:0", OptionalDouble.empty()));
        assertThat(NvidiaSmi.Power.of("No devices were found")).isEmpty();
        var rocm = new RocmSmi((_, _) -> said("""
                {"card0": {"Average Graphics Package Power (W)": "41.0"},
                 "card1": {"Current Socket Graphics Package Power (W)": "7.222"}, "card2": {}}"""));

        assertThat(rocm.power()).containsExactly(Map.entry("rocm:0", OptionalDouble.of(41)),
                Map.entry("rocm:1", OptionalDouble.of(7.222)), Map.entry("rocm:2", OptionalDouble.empty()));
    }
}
