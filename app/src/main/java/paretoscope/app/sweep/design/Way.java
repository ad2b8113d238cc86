package paretoscope.app.sweep.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One of the ways in which a part of a sweep can be done: a merge method, a sampling design, a search, an evaluator.
///
/// @param title as the user knows it
/// @param mark what a file says that has chosen it, in JSON
/// @param usual what is added to the mark when it is chosen anew, in JSON
/// @param backend the place where evaluations run that follows from it; only evaluators have one
public record Way(String title, String mark, String usual, Optional<String> backend, List<Setting> settings) {
    private static final Entry NUMBER = Entry.NUMBER;
    private static final Setting OPTIONS = Setting.typed(".options", "Options (JSON)", Entry.OBJECT, "{}");

    /// How models become one.
    public static final List<Way> METHODS = List.of(way("Task arithmetic", "{\"name\": \"task-arithmetic\"}"), way(
            "Linear average", "{\"name\": \"linear\"}"), way("SLERP", "{\"name\": \"slerp\"}"),
            way("TIES", "{\"name\": \"ties\"}", "{\"density\": 0.2, \"scope\": \"model\"}",
                    Setting.typed(".density", "Share kept", NUMBER, "0.2"),
                    Setting.oneOf(".scope", "Trimmed over the whole", "model", "tensor")),
            dare("DARE", "dare-linear"), dare("DARE with sign election", "dare-ties"));

    /// How the first evaluations are spread.
    public static final List<Way> DESIGNS = List.of(way("Sobol sequence", "{\"name\": \"sobol\"}"), way(
            "Latin hypercube", "{\"name\": \"latin-hypercube\"}"), way("Corners", "{\"name\": \"corners\"}"),
            way("Grid", "{\"name\": \"grid\"}", "{\"levels\": 3}", Setting.typed(".levels", "Levels", NUMBER, "3")),
            way("My own list", "{\"name\": \"list\"}", "{\"points\": []}",
                    Setting.typed(".points", "Points", Entry.ROWS, "0.2 0.4; 0.6 0.8")));

    /// How the front is found.
    public static final List<Way> SEARCHES = List.of(way("MAP: surrogates", "{\"name\": \"map\"}"),
            way("Bayesian MAP: in rounds", "{\"name\": \"bayesian-map\"}", "{}",
                    Setting.typed(".rounds", "Rounds", NUMBER, "3"), Setting.typed(".bins", "Parts of an angle", NUMBER,
                            "4"),
                    Setting.typed(".lambda", "Weight of the spread", NUMBER, "0.5"), Setting.typed(".temperature",
                            "Temperature", NUMBER, "0.07")),
            way("Nested MAP: pair by pair", "{\"name\": \"nested-map\"}"),
            way("NSGA-III on evaluations", "{\"name\": \"nsga-iii\"}", "{\"population\": 20}", Setting.typed(
                    ".population", "Population", NUMBER, "20")));

    /// What scores a merge.
    public static final List<Way> EVALUATORS = List.of(
            evaluator("ONNX network, inside the program", "{\"kind\": \"onnx\"}", "{\"model\": \"\"}", "in-process",
                    Setting.file(".model", "Network", "*.onnx"), Setting.typed(".input", "Input", Entry.OPTIONAL_TEXT,
                            "the only one"),
                    Setting.typed(".output", "Output", Entry.OPTIONAL_TEXT, "the only one"), Setting.typed(".batch",
                            "Items at once", NUMBER, "256")),
            builtin("PyTorch: classification of tensors", "tensor-classification"),
            builtin("PyTorch: sequence classification (Transformers)", "hf-sequence-classification"),
            builtin("PyTorch: causal language model (Transformers)", "hf-causal-lm"),
            evaluator("PyTorch: a Python file of mine", "{\"kind\": \"torch\"}", "{\"file\": \"\"}", "local", Setting
                    .file(".file", "File", "*.py"), OPTIONS),
            evaluator("Any command", "{\"kind\": \"command\"}", "{\"command\": [], \"results\": \"*.json\"}", "command",
                    Setting.typed(".command", "Command", Entry.WORDS,
                            "harness --model {checkpoint} --out {output}"),
                    Setting.typed(".results", "Files of results", Entry.TEXT, "results*.json")));

    public Way {
        settings = List.copyOf(settings);
    }

    /// The one of some ways that stands at a place, if it is one of them.
    public static Optional<Way> at(SweepDraft draft, String place, List<Way> ways) {
        return ways.stream().filter(way -> draft.says(place, JsonMapper.shared().readTree(way.mark()))).findFirst();
    }

    /// The draft with this way chosen at a place, and its usual settings.
    public SweepDraft chosen(SweepDraft draft, String place) {
        var mapper = JsonMapper.shared();
        var said = ((ObjectNode) mapper.readTree(mark)).setAll(
                (ObjectNode) mapper.readTree(usual));
        var changed = draft.with(place, said);
        return backend.map(name -> changed.with("$.backend.name", Entry.TEXT, name)).orElse(changed);
    }

    private static Way way(String title, String mark) {
        return way(title, mark, "{}");
    }

    private static Way way(String title, String mark, String usual, Setting... settings) {
        return new Way(title, mark, usual, Optional.empty(), Arrays.asList(settings));
    }

    private static Way dare(String title, String name) {
        return way(title, "{\"name\": \"" + name + "\"}", "{\"density\": 0.5, \"seed\": 1}",
                Setting.typed(".density", "Share kept", NUMBER, "0.5"), Setting.typed(".seed", "Seed", NUMBER, "1"));
    }

    private static Way builtin(String title, String name) {
        return evaluator(title, "{\"kind\": \"torch\", \"builtin\": \"" + name + "\"}", "{}", "local", OPTIONS);
    }

    private static Way evaluator(String title, String mark, String usual, String backend, Setting... settings) {
        return new Way(title, mark, usual, Optional.of(backend), Arrays.asList(settings));
    }
}
