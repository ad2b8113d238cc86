package paretoscope.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Small maps as JSON text, with the keys in order, so that equal maps are equal texts.
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    static String of(Map<String, String> map) {
        return map.isEmpty() ? "{}" : MAPPER.writeValueAsString(new TreeMap<>(map));
    }

    static Map<String, String> map(String text) {
        var map = new LinkedHashMap<String, String>();
        if (!"{}".equals(text)) {
            MAPPER.readTree(text).properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        }
        return map;
    }

    static JsonNode tree(String text) {
        return MAPPER.readTree(text);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
