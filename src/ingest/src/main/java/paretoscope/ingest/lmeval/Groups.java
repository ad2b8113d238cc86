package paretoscope.ingest.lmeval;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which rows of a results file stand for several others that are listed beside them (`mmlu` over its 57 subjects).
///
/// @param guessed whether this was told by the indentation of the rows' titles alone
record Groups(Set<String> names, boolean guessed) {
    Groups {
        names = Set.copyOf(names);
    }

    static Groups of(JsonNode root) {
        var names = new HashSet<String>();
        root.path("groups").properties().forEach(group -> names.add(group.getKey()));
        root.path("group_subtasks").properties().forEach(group -> {
            if (!group.getValue().isEmpty()) {
                names.add(group.getKey());
            }
        });
        if (!names.isEmpty() || root.has("groups") || root.has("group_subtasks")) {
            return new Groups(names, false);
        }
        return indented(root.path("results"));
    }

    /// A row is a group when the next one's title is set further in: `mmlu`, ` - humanities`, `  - formal_logic`.
    private static Groups indented(JsonNode results) {
        var names = new HashSet<String>();
        var before = "";
        int depth = Integer.MAX_VALUE;
        for (var row : results.properties()) {
            int own = depth(row.getValue().path("alias").asString(row.getKey()));
            if (own > depth) {
                names.add(before);
            }
            before = row.getKey();
            depth = own;
        }
        return new Groups(names, !names.isEmpty());
    }

    private static int depth(String alias) {
        int spaces = 0;
        while (spaces < alias.length() && alias.charAt(spaces) == ' ') {
            spaces++;
        }
        return alias.startsWith("- ", spaces) ? spaces : 0;
    }

    boolean isAggregate(String task) {
        return names.contains(task);
    }
}
