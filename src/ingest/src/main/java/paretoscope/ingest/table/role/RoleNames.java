package paretoscope.ingest.table.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// The names by which columns of other people's tables tell their role, from `resources/ingest/roles.json`.
final class RoleNames {
    private static final String SHIPPED = "/paretoscope/ingest/roles.json";
    private static final RoleNames INSTANCE = new RoleNames();

    private final Map<String, List<String>> lists = new HashMap<>();

    private RoleNames() {
        try (var in = RoleNames.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the role names are missing from the program: " + SHIPPED);
            }
            JsonMapper.shared().readTree(in).properties().forEach(list -> {
                var names = new ArrayList<String>();
                list.getValue().forEach(name -> names.add(name.asString()));
                lists.put(list.getKey(), names);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RoleNames shipped() {
        return INSTANCE;
    }

    List<String> list(String kind) {
        return lists.getOrDefault(kind, List.of());
    }

    boolean is(String kind, String column) {
        return list(kind).contains(ColumnName.of(column).normal())
                || list(kind).contains(ColumnName.of(ColumnName.leaf(column)).normal());
    }

    boolean hasWord(String kind, String column) {
        return ColumnName.of(column).hasWord(list(kind));
    }

    /// The column whose name stands first in a list.
    Optional<String> first(String kind, List<String> columns) {
        return first(kind, columns, column -> column).or(() -> first(kind, columns, ColumnName::leaf));
    }

    private Optional<String> first(String kind, List<String> columns, UnaryOperator<String> part) {
        for (var name : list(kind)) {
            for (var column : columns) {
                if (ColumnName.of(part.apply(column)).normal().equals(name)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }
}
