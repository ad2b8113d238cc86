package paretoscope.ingest.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Flattens what a file says besides its results into short texts, so that nothing is dropped: `config.epochs` → `5`.
public final class JsonDetails {
    private static final int MOST = 200;
    private static final int DEPTH = 4;
    private static final int LONGEST = 300;

    private final Predicate<String> wanted;
    private final Map<String, String> details = new TreeMap<>();

    private JsonDetails(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// The scalars of a value by their dotted paths, long texts cut short, secrets left out.
    ///
    /// @param wanted which dotted paths to look at; a path that is not wanted is not entered either
    public static Map<String, String> of(JsonNode value, Predicate<String> wanted) {
        var flattened = new JsonDetails(wanted);
        flattened.add("", value, 0);
        return flattened.details;
    }

    /// All the scalars of a value.
    public static Map<String, String> of(JsonNode value) {
        return of(value, _ -> true);
    }

    /// A scalar as text, or the empty text.
    public static String text(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> shortened(node.stringValue());
            case NUMBER -> number(node);
            case BOOLEAN -> node.asString();
            case ARRAY, OBJECT, MISSING, NULL, BINARY, POJO -> "";
        };
    }

    /// Plain digits where people would write them, so that seconds since 1970 stay legible.
    private static String number(JsonNode node) {
        double value = node.doubleValue();
        boolean plain = Math.abs(value) >= 1e7 && Math.abs(value) < 1e15 && !node.isIntegralNumber();
        return plain ? new BigDecimal(node.asString()).toPlainString() : node.asString();
    }

    private void add(String path, JsonNode node, int depth) {
        if (details.size() >= MOST || depth > DEPTH || secret(path) || !path.isEmpty() && !wanted.test(path)) {
            return;
        }
        switch (node.getNodeType()) {
            case OBJECT -> node.properties().forEach(
                    entry -> add(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(),
                            depth + 1));
            case ARRAY -> put(path, list(node));
            case STRING, NUMBER, BOOLEAN, MISSING, NULL, BINARY, POJO -> put(path, text(node));
        }
    }

    private void put(String path, String text) {
        if (!text.isBlank() && !path.isEmpty()) {
            details.put(path, text);
        }
    }

    private static String list(JsonNode array) {
        var text = new StringBuilder();
        for (var element : array) {
            if (text.length() > LONGEST || element.isContainer()) {
                return text.isEmpty() ? "" : shortened(text + ", …");
            }
            text.append(text.isEmpty() ? "" : ", ").append(text(element));
        }
        return shortened(text.toString());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static boolean secret(String path) {
        var name = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains("api_key") || name.contains("apikey") || name.contains("password")
                || name.contains("secret") || name.endsWith("auth_token");
    }
}
