package paretoscope.compute.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machine's processor, which is always there. Its name and memory are read where Linux tells them.
final class Processor {
    static final String ID = "cpu";

    private final Path proc;

    /// @param proc where the system tells about itself
    Processor(Path proc) {
        this.proc = proc;
    }

    Device device() {
        return new Device(ID, DeviceKind.CPU, name(), "", memory("MemTotal"), memory("MemAvailable"));
    }

    OptionalLong free() {
        return memory("MemAvailable");
    }

    private String name() {
        var model = lines("cpuinfo").filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
        return model + ", " + Runtime.getRuntime().availableProcessors() + " threads";
    }

    private OptionalLong memory(String what) {
        var entry = Pattern.compile(what + ":\\s+(\\d{1,15}) kB");
        return lines("meminfo").map(entry::matcher).filter(found -> found.matches())
                .mapToLong(found -> Long.parseLong(found.group(1)) << 10).findFirst();
    }

    private Stream<String> lines(String file) {
        try {
            return Files.readString(proc.resolve(file), StandardCharsets.UTF_8).lines();
        } catch (IOException _) {
            return List.<String>of().stream();
        }
    }
}
