package paretoscope.ingest.promptfoo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.ingest.json.JsonDetails;
import tools.jackson.databind.JsonNode;

/// The settings that an evaluation gives its providers: temperature, effort, limits.
///
/// The same provider may be listed twice with other settings and no label; columns with one prompt then stand in the
/// order of that list.
record ProviderSettings(JsonNode providers, List<PromptColumn> columns) {
    private static final String CHANGES_ANSWERS = "(?i)temperature|top_?p|top_?k|max_?(completion_|output_)?tokens|seed"
            + "|(reasoning_?|thinking_?)?effort|reasoning\\.effort|thinking\\.(type|budget_tokens)|thinking_?budget"
            + "|generationConfig\\..*|presence_?penalty|frequency_?penalty|verbosity|model";

    /// The provider of an evaluation that lists one only.
    Optional<String> only() {
        var names = new ArrayList<String>();
        for (var provider : providers) {
            var label = provider.path("label").asString("");
            names.add(provider.isString()
                    ? provider.asString()
                    : label.isBlank() ? provider.path("id").asString("") : label);
        }
        return names.size() == 1 && !names.getFirst().isBlank() ? Optional.of(names.getFirst()) : Optional.empty();
    }

    Map<String, String> of(PromptColumn column) {
        var listed = listed(column);
        var settings = new TreeMap<String, String>();
        if (!listed.isEmpty()) {
            var own = listed.size() == 1 ? listed.getFirst() : listed.get(Math.min(place(column), listed.size() - 1));
            JsonDetails.of(own.path("config")).forEach((name, value) -> {
                if (name.matches(CHANGES_ANSWERS)) {
                    settings.put(name, value);
                }
            });
        }
        return settings;
    }

    private List<JsonNode> listed(PromptColumn column) {
        var listed = new ArrayList<JsonNode>();
        for (var provider : providers) {
            var label = provider.path("label").asString("");
            if (column.provider().equals(label.isBlank() ? provider.path("id").asString("") : label)) {
                listed.add(provider);
            }
        }
        return listed;
    }

    /// Which of the columns with this provider and prompt it is.
    private int place(PromptColumn column) {
        return columns.stream()
                .filter(other -> other.provider().equals(column.provider()) && other.prompt().equals(column.prompt()))
                .sorted(Comparator.comparingInt(PromptColumn::index)).toList().indexOf(column);
    }
}
