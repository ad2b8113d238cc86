package paretoscope.ingest.lmeval;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The fields of samples that may be metrics, by their places.
///
/// @param names in the order in which they come up
record SampleMetrics(List<String> names) {
    SampleMetrics {
        names = List.copyOf(names);
    }

    /// Those of some records, listed ones among them.
    static SampleMetrics of(List<JsonNode> records) {
        var names = new LinkedHashSet<String>();
        for (var record : records) {
            for (var name : record.path("metrics")) {
                names.add(name.asString(""));
            }
            record.propertyNames().stream().filter(Sample::namesMetric).forEach(names::add);
        }
        names.removeIf(name -> SampleFields.isOther(name));
        return new SampleMetrics(new ArrayList<>(names));
    }

    /// Whether a field is a metric where nothing lists them.
    boolean isNamed(int metric) {
        return Sample.namesMetric(names.get(metric));
    }

    boolean isOfACorpus(int metric) {
        return Sample.isOfACorpus(names.get(metric));
    }
}
