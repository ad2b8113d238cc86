package paretoscope.compute.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Devices as `nvidia-smi` tells them: one line for each, values apart by commas, what is not known in brackets. A GPU
/// that is divided (MIG) is told as its parts.
final class NvidiaSmi {
    static final String TOOL = "nvidia-smi";

    private static final String FORMAT = "--format=csv,noheader,nounits";
    private static final Pattern PART = Pattern
            .compile("\\s+MIG (\\S+)\\s+Device\\s+(\\d+):\\s+\\(UUID: ([^)]+)\\)\\s*");
    private static final Pattern WHOLE = Pattern.compile("GPU (\\d+): .*");
    private static final int FIELDS = 6;

    private final Tools tools;

    NvidiaSmi(Tools tools) {
        this.tools = tools;
    }

    private record Row(String index, String uuid, String name, OptionalLong memory, OptionalLong free,
            boolean divided) {
        String id() {
            return DeviceKind.CUDA.code() + ":" + index;
        }
    }

    DeviceSurvey survey() throws InterruptedException {
        return switch (query("index,uuid,name,memory.total,memory.free,mig.mode.current")) {
            case ToolOutput.Text(var text) -> survey(text);
            // Drivers from before devices could be divided do not know the last field.
            case ToolOutput.Nothing(var note) when note.filter(why -> why.contains("not a valid field")).isPresent() ->
                switch (query("index,uuid,name,memory.total,memory.free")) {
                    case ToolOutput.Text(var text) -> survey(text);
                    case ToolOutput.Nothing(var other) -> new DeviceSurvey(List.of(), other.stream().toList());
                };
            case ToolOutput.Nothing(var note) -> new DeviceSurvey(List.of(), note.stream().toList());
        };
    }

    private ToolOutput query(String fields) throws InterruptedException {
        return ToolOutput.of(tools, List.of(TOOL, "--query-gpu=" + fields, FORMAT));
    }

    private DeviceSurvey survey(String text) throws InterruptedException {
        var devices = new ArrayList<Device>();
        var notes = new ArrayList<String>();
        Map<String, List<Device>> parts = Map.of();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            var row = row(line);
            if (row.isEmpty()) {
                notes.add(TOOL + " said of a device what cannot be understood: " + line.strip());
            } else if (row.get().divided()) {
                parts = parts.isEmpty() ? parts() : parts;
                devices.addAll(parts.getOrDefault(row.get().index(), List.of()));
                notes.add(
                        row.get().id() + " (" + row.get().name() + ") is divided; its parts are used, if it has any.");
            } else {
                devices.add(device(row.get()));
            }
        }
        return new DeviceSurvey(devices, notes);
    }

    private static Device device(Row row) {
        return new Device(row.id(), DeviceKind.CUDA, row.name(), row.uuid(), row.memory(), row.free());
    }

    /// A line that begins with an index and a name that can be given to a process; a lost device has neither.
    private static Optional<Row> row(String line) {
        var fields = line.strip().split("\\s*,\\s*", FIELDS);
        if (fields.length < FIELDS - 1 || !fields[0].matches("\\d+") || !fields[1].matches("GPU-[0-9A-Za-z-]+")) {
            return Optional.empty();
        }
        return Optional.of(new Row(fields[0], fields[1], fields[2], mebibytes(fields[3]), mebibytes(fields[4]),
                fields.length == FIELDS && fields[FIELDS - 1].strip().equals("Enabled")));
    }

    private static OptionalLong mebibytes(String field) {
        return field.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(field) << 20) : OptionalLong.empty();
    }

    /// The parts of divided devices, by the index of the whole. Their memory is told nowhere in this list.
    private Map<String, List<Device>> parts() throws InterruptedException {
        var parts = new HashMap<String, List<Device>>();
        if (ToolOutput.of(tools, List.of(TOOL, "-L")) instanceof ToolOutput.Text(var text)) {
            var whole = "";
            for (var line : text.lines().toList()) {
                var begins = WHOLE.matcher(line);
                whole = begins.matches() ? begins.group(1) : whole;
                var part = PART.matcher(line);
                if (part.matches()) {
                    parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(new Device(
                            DeviceKind.CUDA.code() + ":" + whole + "." + part.group(2), DeviceKind.CUDA,
                            "MIG " + part.group(1), part.group(3), OptionalLong.empty(), OptionalLong.empty()));
                }
            }
        }
        return parts;
    }

    /// A device's free memory, now.
    OptionalLong free(Device device) throws InterruptedException {
        if (query("uuid,memory.free") instanceof ToolOutput.Text(var text)) {
            return text.lines().map(line -> line.strip().split("\\s*,\\s*", 2))
                    .filter(fields -> fields.length == 2 && fields[0].equals(device.visibleAs()))
                    .map(fields -> mebibytes(fields[1])).findFirst().orElse(OptionalLong.empty());
        }
        return OptionalLong.empty();
    }

    /// The command that says again and again what power each device takes.
    static List<String> powerFeed(long everyMillis) {
        return List.of(TOOL, "--query-gpu=index,power.draw", FORMAT, "--loop-ms=" + everyMillis);
    }

    /// A line of that feed: which device, and its power in watts, where it is known.
    record Power(String device, OptionalDouble watts) {
        static Optional<Power> of(String line) {
            var fields = line.strip().split("\\s*,\\s*", 2);
            if (fields.length < 2 || !fields[0].matches("\\d+")) {
                return Optional.empty();
            }
            return Optional.of(new Power(DeviceKind.CUDA.code() + ":" + fields[0], Watts.of(fields[1])));
        }
    }
}
