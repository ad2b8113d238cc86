package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Quantity;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;

/// What a logged sample says: one document, scored in one way.
///
/// @param item the document, empty where none is named
/// @param filter how it was scored, empty where that is not said
/// @param scores by the names of the metrics, without the filter
record Sample(String item, String filter, Map<String, Quantity> scores, Optional<String> answer,
        Map<String, String> labels) {
    /// What of the document are labels.
    static final Selection LABELS = Selection.only("subject", "category", "sub_category", "subcategory", "level",
            "difficulty", "type", "topic", "language", "domain", "field");
    /// Of a sample, prompts and responses stay in the file.
    static final Selection SELECTION = Selection.except("arguments", "resps").within("doc", LABELS);

    private static final Set<String> NO_METRICS = Set.of("doc_id", "doc", "target", "arguments", "resps",
            "filtered_resps", "filter", "metrics", "doc_hash", "prompt_hash", "target_hash", "truth", "task_name",
            "schema_version", "idx", "id");
    private static final Pattern WRITTEN_OUT = Pattern.compile("(prompt|logit|choice)_\\d+");
    private static final Set<String> OF_A_CORPUS = Set.of("perplexity", "word_perplexity", "byte_perplexity",
            "bits_per_byte", "bits_per_dim");
    private static final int LONGEST_LABEL = 60;

    /// Is told which metrics are left out, and why.
    @FunctionalInterface
    interface Omissions {
        void metric(String name, String why);
    }

    /// Reads a record.
    static Sample of(JsonNode record, Omissions omissions) {
        return new Sample(item(record), record.path("filter").asString(""),
                scores(record, omissions), FilteredResponse.answer(record.path("filtered_resps")),
                labels(record.path("doc")));
    }

    /// The document that a record is about, or nothing.
    static String item(JsonNode record) {
        return record.path("doc_id").asString("");
    }

    /// The labels among what was selected of a document.
    static Map<String, String> labels(JsonNode doc) {
        if (doc.isEmpty()) {
            return Map.of();
        }
        var labels = new TreeMap<>(JsonDetails.of(doc));
        labels.values().removeIf(label -> label.length() > LONGEST_LABEL);
        return labels;
    }

    private static Map<String, Quantity> scores(JsonNode record, Omissions omissions) {
        var scores = new LinkedHashMap<String, Quantity>();
        for (var name : metrics(record)) {
            var node = record.path(name);
            if (node.isContainer() || isOfACorpus(name)) {
                omissions.metric(name, noneOfItsOwn(name));
                continue;
            }
            var value = JsonQuantity.of(node);
            if (node.isString() && !value.isKnown() && !(value instanceof Quantity.Undefined)) {
                omissions.metric(name, "\"" + name + "\" is no number and is left out");
                continue;
            }
            scores.put(name, value);
        }
        return scores;
    }

    /// The names of the metrics: those that are listed, if there is a list, or every other name that no field of samples has.
    private static List<String> metrics(JsonNode record) {
        var names = new ArrayList<String>();
        if (record.path("metrics").isArray()) {
            for (var name : record.path("metrics")) {
                if (record.has(name.asString(""))) {
                    names.add(name.asString());
                }
            }
            return names;
        }
        for (var name : record.propertyNames()) {
            if (namesMetric(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /// Whether a field with this name is a metric where nothing lists them.
    static boolean namesMetric(String name) {
        return !NO_METRICS.contains(name) && !WRITTEN_OUT.matcher(name).matches() && !name.isBlank();
    }

    /// Whether single samples have no score of their own in a metric, whatever stands there.
    static boolean isOfACorpus(String name) {
        return OF_A_CORPUS.contains(name);
    }

    /// Why a metric whose values are pairs, lists or log-likelihoods is left out.
    static String noneOfItsOwn(String name) {
        return "\"" + name + "\" is a metric of the whole corpus; samples have no score of their own in it";
    }
}
