package paretoscope.merge.sweep;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Numbers in JSON, which knows neither NaN nor infinity: an unknown value is null, an infinite one a text.
final class Numbers {
    private Numbers() {}

    static void write(double[] values, ArrayNode list) {
        for (double value : values) {
            list.add(value);
        }
    }

    static void add(ArrayNode list, double value) {
        if (Double.isNaN(value)) {
            list.addNull();
        } else if (Double.isInfinite(value)) {
            list.add(value > 0 ? "Infinity" : "-Infinity");
        } else {
            list.add(value);
        }
    }

    static void put(ObjectNode json, String name, double value) {
        var list = JsonNodeFactory.instance.arrayNode();
        add(list, value);
        json.set(name, list.get(0));
    }
}
