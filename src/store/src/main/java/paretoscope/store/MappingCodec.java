package paretoscope.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.sql.JsonText;
import tools.jackson.databind.JsonNode;

/// Table mappings as JSON.
final class MappingCodec {
    private MappingCodec() {}

    static String write(TableMapping mapping) {
        return JsonText.write(mapping.columns().stream().map(MappingCodec::column).toList());
    }

    private static Map<String, Object> column(ColumnMapping column) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("column", column.column());
        parts.put("role", column.role().code());
        parts.put("unit", column.unit().symbol());
        parts.put("direction", column.direction().map(Direction::code).orElse(""));
        parts.put("zero_is_unknown", column.zeroIsUnknown());
        parts.put("why", column.why());
        return parts;
    }

    static TableMapping read(String json) {
        var columns = new ArrayList<ColumnMapping>();
        for (var node : JsonText.tree(json)) {
            columns.add(column(node));
        }
        return new TableMapping(columns);
    }

    private static ColumnMapping column(JsonNode node) {
        return new ColumnMapping(node.path("column").asString(),
                Role.parse(node.path("role").asString()).orElse(Role.DETAIL), new Unit(node.path("unit").asString()),
                Optional.of(node.path("direction").asString()).flatMap(Direction::parse),
                node.path("zero_is_unknown").asBoolean(), node.path("why").asString());
    }
}
