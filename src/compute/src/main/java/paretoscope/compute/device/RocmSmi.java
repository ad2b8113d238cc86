package paretoscope.compute.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Devices as `rocm-smi --json` tells them: an object for each card, every value a text, the names of the values
/// differing between versions.
final class RocmSmi {
    static final String TOOL = "rocm-smi";

    private static final JsonMapper JSON = new JsonMapper();

    private final Tools tools;

    RocmSmi(Tools tools) {
        this.tools = tools;
    }

    DeviceSurvey survey() throws InterruptedException {
        return switch (call("--showproductname", "--showmeminfo", "vram")) {
            case ToolOutput.Nothing(var note) -> new DeviceSurvey(List.of(), note.stream().toList());
            case ToolOutput.Text(var text) -> {
                var cards = cards(text);
                yield cards.isEmpty()
                        ? new DeviceSurvey(List.of(), List.of(TOOL + " told of no card: " + beginning(text)))
                        : new DeviceSurvey(devices(cards), List.of());
            }
        };
    }

    private ToolOutput call(String... what) throws InterruptedException {
        return ToolOutput.of(tools, Stream.concat(Stream.of(TOOL), Stream.concat(Stream.of(what), Stream.of("--json")))
                .toList());
    }

    private static String beginning(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    /// The runtime counts the cards it can use in this order, from 0.
    private static List<Device> devices(Map<String, JsonNode> cards) {
        var devices = new ArrayList<Device>();
        for (var card : cards.values()) {
            var index = String.valueOf(devices.size());
            var total = bytes(card, "VRAM Total Memory (B)");
            var used = bytes(card, "VRAM Total Used Memory (B)");
            var free = total.isPresent() && used.isPresent()
                    ? OptionalLong.of(Math.max(0, total.getAsLong() - used.getAsLong()))
                    : OptionalLong.empty();
            devices.add(new Device(DeviceKind.ROCM.code() + ":" + index, DeviceKind.ROCM, name(card), index, total,
                    free));
        }
        return devices;
    }

    private static String name(JsonNode card) {
        return Stream.of("Card Series", "Card series", "Device Name", "Card Model", "Card model")
                .map(key -> card.path(key).asString("")).filter(name -> !name.isBlank() && !name.equals("N/A"))
                .findFirst().orElse("AMD GPU");
    }

    private static OptionalLong bytes(JsonNode card, String key) {
        var text = card.path(key).asString("");
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /// Warnings may stand before the object.
    private static Map<String, JsonNode> cards(String text) {
        var cards = new LinkedHashMap<String, JsonNode>();
        try {
            var tree = JSON.readTree(text.substring(Math.max(0, text.indexOf('{'))));
            tree.propertyStream().filter(entry -> entry.getKey().matches("card\\d+"))
                    .sorted(java.util.Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey().substring(4))))
                    .forEach(entry -> cards.put(entry.getKey(), entry.getValue()));
        } catch (JacksonException _) {
            return Map.of();
        }
        return cards;
    }

    /// A device's free memory, now.
    OptionalLong free(Device device) throws InterruptedException {
        return survey().devices().stream().filter(one -> one.id().equals(device.id())).map(Device::freeBytes)
                .findFirst().orElse(OptionalLong.empty());
    }

    /// What power each device takes, in watts.
    Map<String, OptionalDouble> power() throws InterruptedException {
        var power = new LinkedHashMap<String, OptionalDouble>();
        if (call("--showpower") instanceof ToolOutput.Text(var text)) {
            for (var card : cards(text).values()) {
                power.put(DeviceKind.ROCM.code() + ":" + power.size(), watts(card));
            }
        }
        return power;
    }

    private static OptionalDouble watts(JsonNode card) {
        return card.propertyStream().filter(entry -> entry.getKey().endsWith("Graphics Package Power (W)"))
                .map(entry -> Watts.of(entry.getValue().asString(""))).findFirst().orElse(OptionalDouble.empty());
    }
}
