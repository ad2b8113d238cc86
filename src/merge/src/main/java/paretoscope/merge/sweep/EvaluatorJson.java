package paretoscope.merge.sweep;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.sweep.EvaluatorSpec.TorchBuiltin.Builtin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Evaluators in JSON, told apart by `kind`: `onnx`, `torch` (with `builtin` or `file`), `command`.
final class EvaluatorJson {
    private static final int MOST_AT_ONCE = 1 << 20;

    private EvaluatorJson() {}

    static EvaluatorSpec read(JsonPlace place) {
        return switch (place.get("kind").text()) {
            case "onnx" -> onnx(place);
            case "torch" -> torch(place);
            case "command" -> command(place);
            default -> throw place.get("kind").refused("\"" + place.get("kind").text()
                    + "\" is no evaluator; known are onnx, torch, command");
        };
    }

    private static EvaluatorSpec onnx(JsonPlace place) {
        place.withOnly(Set.of("kind", "model", "input", "output", "batch"));
        int batch = place.find("batch").map(count -> count.count(1, MOST_AT_ONCE)).orElse(
                EvaluatorSpec.Onnx.USUAL_BATCH);
        return new EvaluatorSpec.Onnx(SweepSpecReader.path(place.get("model")), place.find("input").map(
                JsonPlace::text), place.find("output").map(JsonPlace::text), batch);
    }

    private static EvaluatorSpec torch(JsonPlace place) {
        place.withOnly(Set.of("kind", "builtin", "file", "options"));
        var options = place.find("options").map(EvaluatorJson::object).orElse("{}");
        var builtin = place.find("builtin");
        if (builtin.isPresent() == place.find("file").isPresent()) {
            throw place.refused("a torch evaluator has either a \"builtin\" or a \"file\"");
        }
        return builtin.isPresent()
                ? new EvaluatorSpec.TorchBuiltin(builtin(builtin.get()), options)
                : new EvaluatorSpec.TorchFile(SweepSpecReader.path(place.get("file")), options);
    }

    private static String object(JsonPlace place) {
        if (!place.isObject()) {
            throw place.refused("an object was expected");
        }
        return place.json();
    }

    private static Builtin builtin(JsonPlace place) {
        return Arrays.stream(Builtin.values()).filter(known -> known.code().equals(place.text())).findFirst()
                .orElseThrow(() -> place.refused("\"" + place.text() + "\" is not built in; known are "
                        + Arrays.stream(Builtin.values()).map(Builtin::code).collect(Collectors.joining(", "))));
    }

    private static EvaluatorSpec command(JsonPlace place) {
        place.withOnly(Set.of("kind", "command", "results"));
        return place.checked(() -> new EvaluatorSpec.Command(place.get("command").list(JsonPlace::text),
                place.get("results").text()));
    }

    static void write(EvaluatorSpec evaluator, ObjectNode json) {
        switch (evaluator) {
            case EvaluatorSpec.Onnx onnx -> write(onnx, json);
            case EvaluatorSpec.TorchBuiltin(Builtin builtin, String options) ->
                options(json.put("kind", "torch").put("builtin", builtin.code()), options);
            case EvaluatorSpec.TorchFile torch ->
                options(json.put("kind", "torch").put("file", SweepSpecWriter.path(torch.file())), torch.options());
            case EvaluatorSpec.Command command -> {
                json.put("kind", "command").put("results", command.results());
                var words = json.putArray("command");
                command.command().forEach(words::add);
            }
        }
    }

    private static void write(EvaluatorSpec.Onnx onnx, ObjectNode json) {
        json.put("kind", "onnx").put("model", SweepSpecWriter.path(onnx.model()));
        onnx.input().ifPresent(input -> json.put("input", input));
        onnx.output().ifPresent(output -> json.put("output", output));
        json.put("batch", onnx.batch());
    }

    private static void options(ObjectNode json, String options) {
        json.set("options", JsonMapper.shared().readTree(options));
    }
}
