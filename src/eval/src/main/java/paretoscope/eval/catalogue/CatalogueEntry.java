package paretoscope.eval.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import paretoscope.eval.Metric;

/// One well-known metric: what it means, its title on axes, and the names it goes by.
///
/// `oftenPercent` says that tools write it as a percentage as well as a fraction. `pattern` recognises families of
/// names such as `pass@k`.
public record CatalogueEntry(Metric metric, String title, boolean oftenPercent, List<String> synonyms,
        Optional<Pattern> pattern) {
    public CatalogueEntry {
        synonyms = List.copyOf(synonyms);
    }
}
