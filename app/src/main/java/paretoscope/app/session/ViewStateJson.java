package paretoscope.app.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import paretoscope.app.shell.Panels;
import paretoscope.app.sources.Choice;
import paretoscope.app.sources.DaySpan;
import paretoscope.eval.json.PlainJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A project's state as JSON. What is missing or makes no sense is as it was at first; what a view remembers it reads itself.
final class ViewStateJson {
    private ViewStateJson() {}

    static String write(ViewState state) {
        var root = JsonMapper.shared().createObjectNode();
        choice(root.putObject("choice"), state.choice());
        JsonFields.texts(root, "selection", state.selection());
        root.putObject("panels").put("left", state.panels().left()).put("right", state.panels().right())
                .put("chart", state.panels().chart());
        root.put("view", state.view());
        var views = root.putObject("views");
        new TreeMap<>(state.views()).forEach(views::set);
        return JsonMapper.shared().writeValueAsString(root);
    }

    /// @throws tools.jackson.core.JacksonException when the text is not JSON at all
    static ViewState read(String json) {
        var root = PlainJson.read(json);
        return new ViewState(choice(root.path("choice")), JsonFields.texts(root.path("selection")),
                panels(root.path("panels")), root.path("view").asString(""), views(root.path("views")));
    }

    private static Map<String, ObjectNode> views(JsonNode from) {
        var views = new HashMap<String, ObjectNode>();
        from.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode memory) {
                views.put(entry.getKey(), memory);
            }
        });
        return views;
    }

    private static Panels panels(JsonNode from) {
        try {
            return new Panels(from.path("left").asDouble(Panels.STANDARD.left()),
                    from.path("right").asDouble(Panels.STANDARD.right()),
                    from.path("chart").asDouble(Panels.STANDARD.chart()));
        } catch (IllegalArgumentException _) {
            return Panels.STANDARD;
        }
    }

    private static void choice(ObjectNode to, Choice choice) {
        to.put("search", choice.search()).put("condition", choice.condition());
        var values = to.putObject("values");
        new TreeMap<>(choice.values())
                .forEach((facet, chosen) -> JsonFields.texts(values, facet, new TreeSet<>(chosen)));
        choice.dates().ifPresent(
                days -> to.put("first-day", days.first().toString()).put("last-day", days.last().toString()));
        var shown = to.putArray("sources");
        choice.shown().stream().sorted().forEach(shown::add);
    }

    private static Choice choice(JsonNode from) {
        var values = new HashMap<String, Set<String>>();
        from.path("values").properties()
                .forEach(facet -> values.put(facet.getKey(), new HashSet<>(JsonFields.texts(facet.getValue()))));
        var shown = new HashSet<Long>();
        from.path("sources").forEach(source -> shown.add(source.asLong(-1)));
        return new Choice(from.path("search").asString(""), values, days(from), from.path("condition").asString(""),
                shown);
    }

    private static Optional<DaySpan> days(JsonNode from) {
        try {
            return Optional.of(new DaySpan(LocalDate.parse(from.path("first-day").asString("")),
                    LocalDate.parse(from.path("last-day").asString(""))));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
