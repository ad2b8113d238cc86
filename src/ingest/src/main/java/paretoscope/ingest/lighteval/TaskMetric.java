package paretoscope.ingest.lighteval;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.ingest.reading.FittingMetric;

/// The metric behind a name of LightEval's, which puts a task before it and parameters behind: `gpqa_pass@k:k=1`,
/// `codegen_pass@1:16`, `avg@n:n=64`, `em:normalized_gold`.
final class TaskMetric {
    private static final Pattern AT = Pattern.compile("(?:.*[_-])?(pass|maj)@(k|\\d+)");
    private static final Map<String, String> OWN = Map.of("avg@n", "accuracy", "avg@k", "accuracy", "maj@n", "maj@k",
            "loglikelihood_acc", "acc", "loglikelihood_acc_norm", "acc_norm", "loglikelihood_acc_norm_nospace",
            "acc_norm", "g-pass@k", "pass@k");

    private TaskMetric() {}

    static Metric of(MetricCatalogue catalogue, String name, Quantity value) {
        var bare = name.replaceFirst(":.*", "");
        var at = AT.matcher(bare);
        var last = at.matches() ? at.group(1) + "@" + at.group(2) : bare;
        return List.of(name, bare, OWN.getOrDefault(bare, bare), last).stream()
                .filter(lookup -> catalogue.find(lookup).isPresent()).findFirst()
                .map(lookup -> FittingMetric.of(catalogue, lookup, name, value))
                .orElseGet(() -> FittingMetric.quality(name));
    }
}
