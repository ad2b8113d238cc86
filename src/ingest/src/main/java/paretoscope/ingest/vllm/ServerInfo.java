package paretoscope.ingest.vllm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonPlace;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;

/// What SGLang's server says of itself in a result of its benchmark, which itself names no model: every argument it was
/// started with, once for each of its parts.
record ServerInfo(JsonNode root) {
    static final String NAME = "server_info";

    private static final List<String> PARTS = List.of("internal_states", "decode", "prefill");
    private static final String[] MODEL = {"served_model_name", "model_path"};
    private static final String[] SETTINGS = {"tp_size", "dp_size", "pp_size", "ep_size", "dtype", "quantization",
        "kv_cache_dtype", "attention_backend", "speculative_algorithm"};
    private static final Selection ARGUMENTS = Selection
            .only(Stream.of(MODEL, SETTINGS).flatMap(Stream::of).toArray(String[]::new));
    static final Selection SELECTION = ARGUMENTS.within(PARTS.get(0), ARGUMENTS).within(PARTS.get(1), ARGUMENTS)
            .within(PARTS.get(2), ARGUMENTS);

    static ServerInfo of(JsonNode result) {
        return new ServerInfo(result.path(NAME));
    }

    /// The server as a whole, then the first of each kind of its parts.
    private Stream<JsonNode> parts() {
        return Stream.concat(Stream.of(root), PARTS.stream().map(name -> root.path(name).path(0)));
    }

    Optional<String> model() {
        return parts().flatMap(part -> Stream.of(MODEL).map(name -> JsonDetails.text(part.path(name))))
                .filter(text -> !text.isBlank()).findFirst();
    }

    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var name : SETTINGS) {
            parts().map(part -> JsonPlace.setting(part.path(name))).filter(text -> !text.isBlank()).findFirst()
                    .ifPresent(text -> settings.put(name, text));
        }
        return settings;
    }
}
