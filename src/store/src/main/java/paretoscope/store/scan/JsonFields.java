package paretoscope.store.scan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.store.sql.Sql;

/// The columns of a scan as fields of JSON objects; a dotted name stands for a field of an object within.
///
/// @param columns the columns
record JsonFields(ScannedColumns columns) {
    /// The paths of the columns that are laid out.
    String paths() {
        return columns.kept().stream().map(i -> Sql.literal(path(columns.names().get(i))))
                .collect(Collectors.joining(", "));
    }

    /// The columns that are laid out, from a list of what stands at their paths.
    String cells(String list) {
        var kept = columns.kept();
        return IntStream.range(0, kept.size())
                .mapToObj(place -> "coalesce(%s[%d], '') AS c%d".formatted(list, place + 1, kept.get(place)))
                .collect(Collectors.joining(", "));
    }

    /// Whether an object has fields that are none of the columns.
    String others(String json) {
        return namesWithin().entrySet().stream().map(object -> {
            var names = object.getValue().stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]"));
            var keys = "json_keys(" + json
                    + (object.getKey().isEmpty() ? "" : ", " + Sql.literal(path(object.getKey())))
                    + ")";
            return "%1$s <> %2$s AND NOT list_has_all(%2$s, %1$s)".formatted(keys, names);
        }).collect(Collectors.joining(" OR ", "coalesce(", ", FALSE)"));
    }

    /// The names of the fields of each object, by the dotted name of the object; empty for the row itself.
    private Map<String, Set<String>> namesWithin() {
        var names = new LinkedHashMap<String, Set<String>>();
        names.put("", new LinkedHashSet<>());
        for (var column : columns.names()) {
            var parts = List.of(column.split("\\.", -1));
            for (int depth = 0; depth < parts.size(); depth++) {
                names.computeIfAbsent(String.join(".", parts.subList(0, depth)), _ -> new LinkedHashSet<>())
                        .add(parts.get(depth));
            }
        }
        return names;
    }

    private static String path(String column) {
        return "$." + List.of(column.split("\\.", -1)).stream().map(part -> "\"" + part.replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining("."));
    }
}
