package paretoscope.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Direction;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.catalogue.CatalogueFile;
import paretoscope.store.sql.JsonText;

/// Catalogue entries in the format of the shipped catalogue.
final class CatalogueCodec {
    private CatalogueCodec() {}

    static String write(CatalogueEntry entry) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("name", entry.metric().name());
        parts.put("title", entry.title());
        parts.put("kind", entry.metric().kind().name().toLowerCase(Locale.ROOT));
        parts.put("direction", entry.metric().direction().map(Direction::code).orElse(""));
        parts.put("unit", entry.metric().unit().symbol());
        parts.put("range", Arrays.asList(bound(entry.metric().range().low()), bound(entry.metric().range().high())));
        parts.put("percent", entry.oftenPercent() ? "either" : "no");
        parts.put("synonyms", entry.synonyms());
        entry.pattern().map(Pattern::pattern).ifPresent(pattern -> parts.put("pattern", pattern));
        return JsonText.write(Map.of("metrics", List.of(parts)));
    }

    private static @Nullable Double bound(double value) {
        return Double.isInfinite(value) ? null : value;
    }

    static CatalogueEntry read(String json) {
        return CatalogueFile.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).getFirst();
    }
}
