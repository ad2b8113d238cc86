package paretoscope.app.sweep.design;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Adds models and tasks to a draft by the files they are in, under names that the files suggest.
public record DraftFiles(SweepDraft draft) {
    private static final String BOX = "$.box";
    private static final String MODELS = "$.models";
    private static final String TASKS = "$.tasks";

    /// With a model; a checkpoint called `model…` is known by its folder.
    public SweepDraft model(Path weights) {
        var json = JsonNodeFactory.instance.objectNode().put("name", free(MODELS, name(weights))).put("weights", said(
                weights));
        return draft.added(MODELS, json.toString()).added(BOX, "[0, 1]");
    }

    /// Without a model, and its side of the box.
    public SweepDraft withoutModel(int row) {
        return draft.removed(MODELS, row).removed(BOX, row);
    }

    /// With a task; one without data where the evaluator brings its own.
    public SweepDraft task(Optional<Path> data) {
        var json = JsonNodeFactory.instance.objectNode().put("name", data.map(file -> free(TASKS, name(file))).orElse(
                ""));
        data.ifPresent(file -> json.put("data", said(file)));
        return draft.added(TASKS, json.put("metric", "accuracy").toString());
    }

    /// With a file in the place of another.
    public SweepDraft at(String place, Path file) {
        return draft.with(place, Entry.TEXT, said(file));
    }

    /// A baseline in place of none, evaluated at the usual scales.
    public SweepDraft baseline(Way method) {
        var list = "$.baselines";
        var added = draft.added(list, "{\"scales\": [0.2, 0.4, 0.6, 0.8, 1]}");
        return method.chosen(added, list + "[" + (added.size(list) - 1) + "].method");
    }

    /// As the sweep's file says it: from its folder, if it lies there.
    private String said(Path file) {
        var there = file.toAbsolutePath().normalize();
        var from = draft.folder().toAbsolutePath().normalize();
        return (there.startsWith(from) ? from.relativize(there) : there).toString().replace('\\', '/');
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst(
                "(\\.safetensors)?(\\.index)?(\\.(safetensors|json|csv|parquet))?$", "");
        var folder = file.toAbsolutePath().getParent();
        return name.startsWith("model") && folder != null && folder.getFileName() != null
                ? folder.getFileName().toString()
                : name;
    }

    private String free(String list, String wanted) {
        var taken = new HashSet<String>();
        for (int row = 0; row < draft.size(list); row++) {
            taken.add(draft.typed(list + "[" + row + "].name", Entry.TEXT));
        }
        var name = wanted;
        for (int next = 2; taken.contains(name); next++) {
            name = wanted + " " + next;
        }
        return name;
    }
}
