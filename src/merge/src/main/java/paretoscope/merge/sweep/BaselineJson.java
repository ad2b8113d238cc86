package paretoscope.merge.sweep;

import java.util.Set;
import paretoscope.merge.json.JsonPlace;
import tools.jackson.databind.node.ObjectNode;

/// Baselines in JSON: `{"method": {"name": "ties"}, "scales": [0.2, 0.4]}`.
final class BaselineJson {
    private BaselineJson() {}

    static Baseline read(JsonPlace place) {
        place.withOnly(Set.of("method", "scales"));
        var method = MethodJson.read(place.get("method"));
        return place.checked(() -> Baseline.of(method, place.get("scales").numbers()));
    }

    static void write(Baseline baseline, ObjectNode json) {
        MethodJson.write(baseline.method(), json.putObject("method"));
        var scales = json.putArray("scales");
        baseline.scales().forEach(scales::add);
    }
}
