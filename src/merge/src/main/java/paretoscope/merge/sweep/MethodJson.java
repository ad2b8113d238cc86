package paretoscope.merge.sweep;

import java.util.Locale;
import java.util.Set;
import paretoscope.merge.json.JsonPlace;
import paretoscope.weights.MergeMethod;
import tools.jackson.databind.node.ObjectNode;

/// Merge methods in JSON: `{"name": "ties", "density": 0.2, "scope": "model"}`, `{"name": "dare-linear", "density": 0.5,
/// "seed": 1}`, or a name alone.
final class MethodJson {
    private static final double USUAL_TIES_DENSITY = 0.2;
    private static final double USUAL_DARE_DENSITY = 0.5;

    private MethodJson() {}

    static MergeMethod read(JsonPlace place) {
        return place.checked(() -> method(place, place.get("name").text()));
    }

    private static MergeMethod method(JsonPlace place, String name) {
        return switch (name) {
            case "task-arithmetic" -> bare(place, new MergeMethod.TaskArithmetic());
            case "linear" -> bare(place, new MergeMethod.Linear());
            case "slerp" -> bare(place, new MergeMethod.Slerp());
            case "ties" -> ties(place);
            case "dare-linear" -> dare(place, false);
            case "dare-ties" -> dare(place, true);
            default -> throw place.get("name").refused("\"" + name
                    + "\" is no merge method; known are task-arithmetic, linear, slerp, ties, dare-linear, dare-ties");
        };
    }

    private static MergeMethod bare(JsonPlace place, MergeMethod method) {
        place.withOnly(Set.of("name"));
        return method;
    }

    private static MergeMethod ties(JsonPlace place) {
        place.withOnly(Set.of("name", "density", "scope"));
        var scope = place.find("scope").map(MethodJson::scope).orElse(MergeMethod.Ties.Scope.MODEL);
        return new MergeMethod.Ties(density(place, USUAL_TIES_DENSITY), scope);
    }

    private static MergeMethod.Ties.Scope scope(JsonPlace place) {
        return switch (place.text()) {
            case "model" -> MergeMethod.Ties.Scope.MODEL;
            case "tensor" -> MergeMethod.Ties.Scope.TENSOR;
            default -> throw place.refused("\"model\" or \"tensor\" was expected");
        };
    }

    private static MergeMethod dare(JsonPlace place, boolean electSigns) {
        place.withOnly(Set.of("name", "density", "seed"));
        long seed = place.find("seed").map(JsonPlace::integer).orElse(1L);
        return new MergeMethod.Dare(density(place, USUAL_DARE_DENSITY), seed, electSigns);
    }

    private static double density(JsonPlace place, double usual) {
        return place.find("density").map(JsonPlace::number).orElse(usual);
    }

    static void write(MergeMethod method, ObjectNode json) {
        json.put("name", method.name());
        switch (method) {
            case MergeMethod.TaskArithmetic _,MergeMethod.Linear _,MergeMethod.Slerp _ -> {
            }
            case MergeMethod.Ties(double density, MergeMethod.Ties.Scope scope) ->
                json.put("density", density).put("scope", scope.name().toLowerCase(Locale.ROOT));
            case MergeMethod.Dare(double density, long seed, boolean _) ->
                json.put("density", density).put("seed", seed);
        }
    }
}
