package paretoscope.merge.sweep;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.sweep.BackendSpec.Kind;
import tools.jackson.databind.node.ObjectNode;

/// Backends in JSON: `{"name": "local", "devices": ["cuda:0"], "limit_seconds": 600, "usd_per_hour": 2.5}`.
final class BackendJson {
    private BackendJson() {}

    static BackendSpec usualFor(EvaluatorSpec evaluator) {
        return BackendSpec.of(switch (evaluator) {
            case EvaluatorSpec.Onnx _ -> Kind.IN_PROCESS;
            case EvaluatorSpec.TorchBuiltin _,EvaluatorSpec.TorchFile _ -> Kind.LOCAL;
            case EvaluatorSpec.Command _ -> Kind.COMMAND;
        });
    }

    static BackendSpec read(JsonPlace place) {
        place.withOnly(Set.of("name", "devices", "limit_seconds", "usd_per_hour"));
        var devices = place.find("devices").map(list -> list.list(JsonPlace::text)).orElse(List.of());
        var price = place.find("usd_per_hour").map(JsonPlace::number);
        return place.checked(() -> new BackendSpec(kind(place.get("name")), devices, limit(place),
                price.map(OptionalDouble::of).orElse(OptionalDouble.empty())));
    }

    private static Optional<Duration> limit(JsonPlace place) {
        return place.find("limit_seconds").map(JsonPlace::number)
                .map(seconds -> Duration.ofMillis(Math.round(1000 * seconds)));
    }

    private static Kind kind(JsonPlace place) {
        return Arrays.stream(Kind.values()).filter(known -> known.code().equals(place.text())).findFirst()
                .orElseThrow(() -> place.refused("\"" + place.text() + "\" is no backend; known are "
                        + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "))));
    }

    static void write(BackendSpec backend, ObjectNode json) {
        json.put("name", backend.kind().code());
        if (!backend.devices().isEmpty()) {
            var devices = json.putArray("devices");
            backend.devices().forEach(devices::add);
        }
        backend.limit().ifPresent(limit -> json.put("limit_seconds", limit.toMillis() / 1000.0));
        backend.usdPerHour().ifPresent(price -> json.put("usd_per_hour", price));
    }
}
