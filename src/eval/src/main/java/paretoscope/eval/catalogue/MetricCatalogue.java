package paretoscope.eval.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import paretoscope.eval.Metric;

/// Metrics known by name: the shipped ones, and the user's own, which come first.
public final class MetricCatalogue {
    private final List<CatalogueEntry> entries;
    private final List<CatalogueEntry> families;
    private final Map<String, CatalogueEntry> byName = new HashMap<>();

    private MetricCatalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
        this.families = entries.stream().filter(entry -> entry.pattern().isPresent()).toList();
        for (var entry : entries) {
            byName.putIfAbsent(MetricName.normalised(entry.metric().name()), entry);
        }
        for (var entry : entries) {
            entry.synonyms().forEach(synonym -> byName.putIfAbsent(MetricName.normalised(synonym), entry));
        }
    }

    /// The catalogue that ships with the program.
    public static MetricCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    private static final class Shipped {
        private static final MetricCatalogue CATALOGUE = new MetricCatalogue(CatalogueFile.shipped());
    }

    /// This catalogue with the user's own entries, which win over shipped ones of the same name.
    public MetricCatalogue with(List<CatalogueEntry> own) {
        var all = new ArrayList<>(own);
        all.addAll(entries);
        return new MetricCatalogue(all);
    }

    public List<CatalogueEntry> entries() {
        return entries;
    }

    /// The entry that goes by this name, a synonym of it, or a family it belongs to (`pass@10`).
    ///
    /// A filter after a comma is not part of the name (`acc,none` is `acc`).
    public Optional<CatalogueEntry> find(String name) {
        int comma = name.indexOf(',');
        var key = MetricName.normalised(comma > 0 ? name.substring(0, comma) : name);
        var exact = byName.get(key);
        return exact != null ? Optional.of(exact) : byPattern(key);
    }

    private Optional<CatalogueEntry> byPattern(String key) {
        for (var family : families) {
            if (family.pattern().orElseThrow().matcher(key).matches()) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /// The metric under the name a file uses: with all that is known of it, or bare.
    public Metric metric(String name) {
        return find(name).map(entry -> entry.metric().withName(name)).orElseGet(() -> Metric.named(name));
    }
}
