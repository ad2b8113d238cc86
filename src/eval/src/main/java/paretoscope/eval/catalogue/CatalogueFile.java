package paretoscope.eval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.Unit;
import paretoscope.eval.ValueRange;
import paretoscope.eval.json.PlainJson;
import tools.jackson.databind.JsonNode;

/// Reads catalogue entries from JSON, the shipped file and users' own alike.
public final class CatalogueFile {
    private static final String SHIPPED = "/paretoscope/eval/metrics.json";

    private CatalogueFile() {}

    static List<CatalogueEntry> shipped() {
        try (var in = CatalogueFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the metric catalogue is missing from the program: " + SHIPPED);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the entries of a catalogue.
    ///
    /// @throws IllegalArgumentException when an entry lacks a name or states something that is not in the vocabulary
    public static List<CatalogueEntry> read(InputStream in) {
        var entries = new ArrayList<CatalogueEntry>();
        for (var node : PlainJson.read(in).path("metrics")) {
            entries.add(entry(node));
        }
        return entries;
    }

    private static CatalogueEntry entry(JsonNode node) {
        var name = node.path("name").asString("");
        var metric = new Metric(name, new Unit(node.path("unit").asString("")),
                Optional.of(node.path("direction").asString("")).flatMap(Direction::parse), range(node.path("range")),
                MetricKind.valueOf(node.path("kind").asString("neither").toUpperCase(Locale.ROOT)));
        return new CatalogueEntry(metric, node.path("title").asString(name),
                "either".equals(node.path("percent").asString("no")), strings(node.path("synonyms")),
                Optional.ofNullable(node.get("pattern")).map(pattern -> Pattern.compile(pattern.asString())));
    }

    private static ValueRange range(JsonNode node) {
        return new ValueRange(node.path(0).asDouble(Double.NEGATIVE_INFINITY),
                node.path(1).asDouble(Double.POSITIVE_INFINITY));
    }

    private static List<String> strings(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(child -> texts.add(child.asString()));
        return texts;
    }
}
