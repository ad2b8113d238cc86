package paretoscope.app.table;

import java.util.HashMap;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.app.session.JsonFields;
import paretoscope.app.table.TableState.Sort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the table remembers: how it is arranged.
final class TableMemory {
    private TableMemory() {}

    static void write(ObjectNode to, TableState state) {
        to.put("filter", state.filter()).put("per-task", state.perTask()).put("hidden", state.hidden());
        var shown = to.putObject("shown");
        new TreeMap<>(state.shown()).forEach(shown::put);
        JsonFields.texts(to, "order", state.order());
        var widths = to.putObject("widths");
        new TreeMap<>(state.widths()).forEach(widths::put);
        state.sort().ifPresent(
                by -> to.putObject("sort").put("column", by.column()).put("descending", by.descending()));
    }

    static TableState read(JsonNode from) {
        var shown = new HashMap<String, Boolean>();
        from.path("shown").properties().stream().filter(entry -> entry.getValue().isBoolean())
                .forEach(entry -> shown.put(entry.getKey(), entry.getValue().asBoolean()));
        var widths = new HashMap<String, Double>();
        from.path("widths").properties().stream().filter(entry -> entry.getValue().asDouble(0) > 0)
                .forEach(entry -> widths.put(entry.getKey(), entry.getValue().asDouble()));
        return new TableState(from.path("filter").asString(""), from.path("per-task").asBoolean(false),
                from.path("hidden").asBoolean(false), shown, JsonFields.texts(from.path("order")), widths,
                sort(from.path("sort")));
    }

    private static Optional<Sort> sort(JsonNode from) {
        return from.path("column").isString()
                ? Optional.of(new Sort(from.path("column").asString(), from.path("descending").asBoolean(false)))
                : Optional.empty();
    }
}
