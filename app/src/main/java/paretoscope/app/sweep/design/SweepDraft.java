package paretoscope.app.sweep.design;

import java.nio.file.Path;
import java.util.Optional;
import paretoscope.merge.sweep.SweepCheck;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.merge.sweep.SweepSpecWriter;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a sweep's file would say, right or wrong. Places are those the sweep's reader names: `$.models[1].weights`.
///
/// Never changes; every edit is another draft, so that edits can be taken back.
public final class SweepDraft {
    /// Two models on two tasks are the least that has a trade-off, so nothing is there yet.
    private static final String FRESH = """
            {"version": 1, "name": "", "base": "", "models": [], "tasks": [],
             "method": {"name": "task-arithmetic"}, "box": [], "design": {"name": "sobol"},
             "budget": {"evaluations": 20, "reevaluations": 10}, "search": {"name": "map"},
             "baselines": [{"method": {"name": "task-arithmetic"}, "scales": [0.2, 0.4, 0.6, 0.8, 1]}], "seed": 1,
             "evaluator": {"kind": "onnx", "model": ""}, "backend": {"name": "in-process"}}
            """;

    private final Path folder;
    private final ObjectNode json;

    private SweepDraft(Path folder, ObjectNode json) {
        this.folder = folder;
        this.json = json;
    }

    /// A sweep of nothing yet.
    ///
    /// @param folder what paths without a root are relative to
    public static SweepDraft fresh(Path folder) {
        return new SweepDraft(folder, object(FRESH));
    }

    /// A sweep as it is.
    public static SweepDraft of(SweepSpec spec) {
        return new SweepDraft(spec.folder(), object(SweepSpecWriter.write(spec)));
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    /// Everything that is wrong with it; the sweep, where nothing is.
    public SweepCheck check() {
        return SweepCheck.of(json.toString(), folder);
    }

    /// What paths are relative to.
    public Path folder() {
        return folder;
    }

    /// What stands at a place, as it would be typed; the empty text where nothing does.
    public String typed(String place, Entry entry) {
        var node = at(json, place);
        return node.isMissingNode() || node.isNull() ? "" : entry.typed(node);
    }

    /// Whether a place says everything that an example says.
    boolean says(String place, JsonNode example) {
        var node = at(json, place);
        return example.properties().stream().allMatch(member -> member.getValue().equals(node.get(member.getKey())));
    }

    /// How long a list is.
    public int size(String list) {
        return at(json, list).size();
    }

    /// With something typed at a place.
    public SweepDraft with(String place, Entry entry, String typed) {
        return changed(place, entry.json(typed));
    }

    /// With something else at a place.
    SweepDraft with(String place, JsonNode other) {
        return changed(place, Optional.of(other));
    }

    /// With one more at the end of a list.
    ///
    /// @param text of it, in JSON
    public SweepDraft added(String list, String text) {
        var copy = json.deepCopy();
        if (!(at(copy, list) instanceof ArrayNode)) {
            copy.putArray(list.substring(list.indexOf('.') + 1));
        }
        ((ArrayNode) at(copy, list)).add(JsonMapper.shared().readTree(text));
        return new SweepDraft(folder, copy);
    }

    /// Without one of a list.
    public SweepDraft removed(String list, int row) {
        var copy = json.deepCopy();
        if (at(copy, list) instanceof ArrayNode rows && row < rows.size()) {
            rows.remove(row);
        }
        return new SweepDraft(folder, copy);
    }

    private SweepDraft changed(String place, Optional<JsonNode> value) {
        var copy = json.deepCopy();
        var pointer = pointer(place);
        var holder = copy.at(pointer.head());
        var name = pointer.last().getMatchingProperty();
        if (holder instanceof ArrayNode rows) {
            rows.set(Integer.parseInt(name), value.orElseGet(() -> rows.stringNode("")));
        } else if (holder instanceof ObjectNode object) {
            value.ifPresentOrElse(node -> object.set(name, node), () -> object.remove(name));
        }
        return new SweepDraft(folder, copy);
    }

    private static JsonNode at(ObjectNode json, String place) {
        return json.at(pointer(place));
    }

    private static JsonPointer pointer(String place) {
        return JsonPointer.compile(place.substring(1).replace('.', '/').replace('[', '/').replace("]", ""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SweepDraft draft && folder.equals(draft.folder) && json.equals(draft.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }
}
