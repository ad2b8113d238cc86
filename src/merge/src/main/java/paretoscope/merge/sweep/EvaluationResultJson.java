package paretoscope.merge.sweep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.json.UnexpectedJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Results of evaluations in JSON: `{"tasks": [{"task", "metric", "value", "n", "seconds", "items": [{"id", "answer",
/// "target", "score", "margin"}]}], "seconds", "gpu_seconds", "joules", "device"}`. Unknown values are null or missing.
///
/// Workers are others' programs: members that are not known are ignored here, unlike in a sweep's file.
public final class EvaluationResultJson {
    private EvaluationResultJson() {}

    public static byte[] write(EvaluationResult result) {
        var json = JsonNodeFactory.instance.objectNode();
        var tasks = json.putArray("tasks");
        result.tasks().forEach(task -> write(task, tasks.addObject()));
        json.put("seconds", result.seconds());
        result.gpuSeconds().ifPresent(seconds -> json.put("gpu_seconds", seconds));
        result.joules().ifPresent(joules -> json.put("joules", joules));
        json.put("device", result.device());
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static void write(TaskResult task, ObjectNode json) {
        json.put("task", task.task()).put("metric", task.metric());
        Numbers.put(json, "value", task.value());
        json.put("n", task.n());
        Numbers.put(json, "seconds", task.seconds());
        var items = json.putArray("items");
        for (var item : task.items()) {
            var entry = items.addObject().put("id", item.id()).put("answer", item.answer()).put("target",
                    item.target());
            item.score().ifPresent(score -> entry.put("score", score));
            item.margin().ifPresent(margin -> Numbers.put(entry, "margin", margin));
        }
    }

    /// Reads a result.
    ///
    /// @throws UnreadableSweep when it is not one, with the place
    public static EvaluationResult read(byte[] json) throws UnreadableSweep {
        try {
            return result(JsonPlace.root(new String(json, StandardCharsets.UTF_8)));
        } catch (UnexpectedJson unexpected) {
            throw new UnreadableSweep("the evaluation's result", unexpected);
        }
    }

    private static EvaluationResult result(JsonPlace root) {
        return root.checked(() -> new EvaluationResult(root.get("tasks").list(EvaluationResultJson::task),
                root.find("seconds").map(JsonPlace::number).orElse(0.0), optional(root, "gpu_seconds"),
                optional(root, "joules"), root.find("device").map(JsonPlace::text).orElse("unknown")));
    }

    private static TaskResult task(JsonPlace place) {
        var items = place.find("items").map(list -> list.list(EvaluationResultJson::item)).orElse(List.of());
        return place.checked(() -> new TaskResult(place.get("task").text(), place.get("metric").text(), place.find(
                "value").map(JsonPlace::extended).orElse(Double.NaN), place.find("n").map(JsonPlace::integer).orElse(
                        (long) items.size()),
                place.find("seconds").map(JsonPlace::number).orElse(Double.NaN), items));
    }

    private static ItemResult item(JsonPlace place) {
        return new ItemResult(place.get("id").scalar(), place.find("answer").map(JsonPlace::scalar).orElse(""),
                place.find("target").map(JsonPlace::scalar).orElse(""), optional(place, "score"),
                optional(place, "margin"));
    }

    private static OptionalDouble optional(JsonPlace place, String name) {
        var found = place.find(name);
        return found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(found.get().extended());
    }
}
