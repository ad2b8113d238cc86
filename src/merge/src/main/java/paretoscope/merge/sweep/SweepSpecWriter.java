package paretoscope.merge.sweep;

import java.nio.file.Path;
import paretoscope.eval.Metric;
import paretoscope.eval.catalogue.MetricCatalogue;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes sweeps as [SweepSpecReader] reads them, with everything stated; the same sweep gives the same bytes.
public final class SweepSpecWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().defaultPrettyPrinter(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))).build();

    private SweepSpecWriter() {}

    /// The text of a sweep's file. Its paths are written as they are stated, with forward slashes.
    public static String write(SweepSpec spec) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json(spec)) + "\n";
    }

    static ObjectNode json(SweepSpec spec) {
        var json = JsonNodeFactory.instance.objectNode().put("version", SweepSpec.VERSION).put("name", spec.name())
                .put("base", path(spec.base()));
        var models = json.putArray("models");
        spec.models().forEach(
                model -> models.addObject().put("name", model.name()).put("weights", path(model.weights())));
        var tasks = json.putArray("tasks");
        spec.tasks().forEach(task -> write(task, tasks.addObject()));
        MethodJson.write(spec.method(), json.putObject("method"));
        var box = json.putArray("box");
        for (int i = 0; i < spec.coefficients(); i++) {
            box.addArray().add(spec.box().low().get(i)).add(spec.box().high().get(i));
        }
        DesignJson.write(spec.design(), json.putObject("design"));
        BudgetJson.write(spec.budget(), json.putObject("budget"));
        SearchJson.write(spec.search(), json.putObject("search"));
        var baselines = json.putArray("baselines");
        spec.baselines().forEach(baseline -> BaselineJson.write(baseline, baselines.addObject()));
        json.put("seed", spec.seed());
        EvaluatorJson.write(spec.evaluator(), json.putObject("evaluator"));
        BackendJson.write(spec.backend(), json.putObject("backend"));
        return json;
    }

    private static void write(TaskSpec task, ObjectNode json) {
        json.put("name", task.name());
        task.data().ifPresent(data -> json.put("data", path(data)));
        json.put("metric", task.metric().name());
        if (!task.metric().equals(known(task.metric()))) {
            json.put("direction", task.direction().code());
            var range = task.metric().range();
            if (Double.isFinite(range.low()) && Double.isFinite(range.high())) {
                json.putArray("range").add(range.low()).add(range.high());
            }
        }
    }

    private static Metric known(Metric metric) {
        return MetricCatalogue.shipped().find(metric.name()).map(entry -> entry.metric().withName(metric.name()))
                .orElseGet(() -> Metric.named(metric.name()));
    }

    static String path(Path path) {
        return path.toString().replace('\\', '/');
    }
}
