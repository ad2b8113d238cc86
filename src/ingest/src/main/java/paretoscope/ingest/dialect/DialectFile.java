package paretoscope.ingest.dialect;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import paretoscope.eval.Direction;
import paretoscope.eval.Unit;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads table shapes from JSON.
final class DialectFile {
    private DialectFile() {}

    /// @throws IllegalArgumentException when a shape states something that is not in the vocabulary
    static Dialect read(InputStream in) {
        var node = JsonMapper.shared().readTree(in);
        return new Dialect(node.path("tool").asString(), node.path("title").asString(), patterns(node.path("requires")),
                patterns(node.path("anyOf")), text(node, "content").map(Pattern::compile),
                node.path("headerless").asBoolean(false),
                Dialect.Shape.valueOf(text(node, "shape").orElse("rows").toUpperCase(Locale.ROOT)),
                each(node.path("columns"), DialectFile::rule), each(node.path("drop"), DialectFile::rows),
                each(node.path("aggregate"), DialectFile::rows),
                text(node, "otherwise").map(DialectFile::insensitive), each(node.path("notes"), JsonNode::asString));
    }

    private static List<Pattern> patterns(JsonNode node) {
        return each(node, pattern -> insensitive(pattern.asString()));
    }

    private static Pattern insensitive(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static ColumnRule rule(JsonNode node) {
        return new ColumnRule(insensitive(node.path("name").asString()), text(node, "role").map(DialectFile::role),
                text(node, "unit").map(Unit::new), text(node, "direction").flatMap(Direction::parse),
                node.path("zeroIsUnknown").asBoolean(false), text(node, "parts").map(DialectFile::insensitive),
                text(node, "usage").map(name -> UsageField.valueOf(name.toUpperCase(Locale.ROOT))),
                text(node, "passed"), text(node, "label").orElse(""), text(node, "why").orElse(""));
    }

    private static Role role(String name) {
        return Role.parse(name).orElseThrow(() -> new IllegalArgumentException("no such role: " + name));
    }

    private static RowRule rows(JsonNode node) {
        return new RowRule(node.path("column").asString(),
                new HashSet<>(each(node.path("values"), value -> value.asString().toLowerCase(Locale.ROOT))),
                node.path("why").asString());
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.has(field) ? Optional.of(node.path(field).asString()) : Optional.empty();
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        var result = new ArrayList<T>();
        array.forEach(element -> result.add(read.apply(element)));
        return result;
    }
}
