package paretoscope.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.search.FrontPoint;
import paretoscope.merge.search.Sample;
import paretoscope.merge.surrogate.SurrogateFit;
import paretoscope.merge.sweep.SweepFronts;
import paretoscope.merge.sweep.SweepSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A sweep's fronts, as `sweep front` prints them.
public final class SweepFrontAnswer {
    private final SweepSpec spec;
    private final SweepFronts fronts;

    private SweepFrontAnswer(SweepSpec spec, SweepFronts fronts) {
        this.spec = spec;
        this.fronts = fronts;
    }

    public static Answer of(SweepSpec spec, SweepFronts fronts) {
        var answer = new SweepFrontAnswer(spec, fronts);
        return new Answer(answer.json(), answer.table(), answer.remarks());
    }

    private ObjectNode json() {
        var json = JsonValues.object();
        json.set("tasks", JsonValues.texts(tasks()));
        json.set("evaluated", samples(fronts.sampled()));
        surrogates(json.putArray("surrogates"));
        var predicted = json.putArray("predicted");
        fronts.predicted().points().forEach(point -> predicted.add(point(point.coefficients(), point.values())
                .put("extrapolated", point.extrapolated())));
        json.set("reevaluated", samples(fronts.reevaluated()));
        json.set("front", samples(fronts.front()));
        var baselines = json.putArray("baselines");
        for (int i = 0; i < spec.baselines().size(); i++) {
            baselines.addObject().put("method", spec.baselines().get(i).method().name())
                    .set("points", samples(fronts.baselines().get(i)));
        }
        json.set("hypervolume", volumes());
        return json;
    }

    private List<String> tasks() {
        return spec.tasks().stream().map(task -> task.name()).toList();
    }

    private ArrayNode samples(List<Sample> samples) {
        var list = JsonValues.array();
        samples.forEach(sample -> list.add(point(sample.coefficients(), sample.values())));
        return list;
    }

    private ObjectNode point(Coefficients coefficients, List<Double> values) {
        var node = JsonValues.object();
        var list = node.putArray("coefficients");
        for (double coefficient : coefficients.toArray()) {
            list.add(JsonValues.number(coefficient));
        }
        var object = node.putObject("values");
        for (int task = 0; task < values.size(); task++) {
            object.set(tasks().get(task), JsonValues.number(values.get(task)));
        }
        return node;
    }

    private void surrogates(ArrayNode list) {
        for (int task = 0; task < fronts.predicted().surrogates().size(); task++) {
            var node = list.addObject().put("task", tasks().get(task));
            switch (fronts.predicted().surrogates().get(task)) {
                case SurrogateFit.Fitted fitted -> {
                    node.set("r2", number(fitted.r2()));
                    node.set("r2_held_out", number(fitted.heldOutR2()));
                    node.set("warnings", JsonValues.texts(fitted.warnings()));
                }
                case SurrogateFit.Refused(String why) -> node.putNull("r2").putNull("r2_held_out")
                        .set("warnings", JsonValues.texts(List.of(why)));
            }
        }
    }

    /// Volumes up to the worst measured value of each task, and how the predicted front stands to the measured one.
    private ObjectNode volumes() {
        var json = JsonValues.object();
        var reference = json.putObject("reference");
        fronts.reference().ifPresent(worst -> {
            for (int task = 0; task < worst.length; task++) {
                reference.set(tasks().get(task), JsonValues.number(worst[task]));
            }
        });
        json.set("front", volume(fronts.front().stream().map(Sample::values).toList()));
        json.set("evaluated", volume(fronts.sampled().stream().map(Sample::values).toList()));
        json.set("reevaluated", volume(fronts.reevaluated().stream().map(Sample::values).toList()));
        json.set("predicted", volume(fronts.predicted().points().stream().map(FrontPoint::values).toList()));
        for (int i = 0; i < spec.baselines().size(); i++) {
            json.set(spec.baselines().get(i).method().name(), volume(fronts.baselines().get(i).stream()
                    .map(Sample::values).toList()));
        }
        fronts.predictedAgainstMeasured().ifPresent(one -> {
            json.set("gd", number(one.generational()));
            json.set("igd", number(one.invertedGenerational()));
            json.set("win_rate", number(one.winRate()));
        });
        return json;
    }

    private JsonNode volume(List<List<Double>> values) {
        return JsonValues.number(fronts.reference().isEmpty() ? Double.NaN : fronts.hypervolume(values));
    }

    private static JsonNode number(OptionalDouble value) {
        return JsonValues.number(value.orElse(Double.NaN));
    }

    private TextTable table() {
        var header = new ArrayList<String>();
        spec.models().forEach(model -> header.add("c " + model.name()));
        header.addAll(tasks());
        var table = new TextTable(header);
        fronts.front().forEach(sample -> {
            var row = new ArrayList<@Nullable Object>();
            Arrays.stream(sample.coefficients().toArray()).forEach(row::add);
            row.addAll(sample.values());
            table.row(row);
        });
        return table;
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        var surrogates = fronts.predicted().surrogates();
        for (int task = 0; task < surrogates.size(); task++) {
            var name = tasks().get(task);
            switch (surrogates.get(task)) {
                case SurrogateFit.Fitted fitted -> fitted.warnings().forEach(why -> remarks.add(name + ": " + why));
                case SurrogateFit.Refused(String why) -> remarks.add(name + ": " + why);
            }
        }
        return remarks;
    }
}
