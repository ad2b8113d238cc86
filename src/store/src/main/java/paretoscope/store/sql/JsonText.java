package paretoscope.store.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.eval.json.PlainJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Small maps as JSON text, with the keys in order, so that equal maps are equal texts.
public final class JsonText {
    private JsonText() {}

    /// A map as text.
    public static String of(Map<String, String> map) {
        return map.isEmpty() ? "{}" : JsonMapper.shared().writeValueAsString(new TreeMap<>(map));
    }

    /// The map that a text was made of.
    public static Map<String, String> map(String text) {
        var map = new LinkedHashMap<String, String>();
        if (!"{}".equals(text)) {
            PlainJson.read(text).properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        }
        return map;
    }

    /// Any JSON text as a tree.
    public static JsonNode tree(String text) {
        return PlainJson.read(text);
    }

    /// Anything as text.
    public static String write(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
