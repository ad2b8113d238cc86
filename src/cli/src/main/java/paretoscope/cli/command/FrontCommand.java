package paretoscope.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paretoscope.charts.FrontChartOptions;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.Assignments;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Role;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.FigureSpecs;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.FrontFigure;
import paretoscope.views.front.FrontQuery;
import paretoscope.views.front.FrontResult;
import paretoscope.views.front.Objective;
import paretoscope.views.front.UnclearQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// Which configurations are worth their price.
@Command(name = "front", description = "Show which configurations no other one beats on every objective.")
public final class FrontCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--max", paramLabel = "METRIC", description = "Higher is better; may be repeated.")
    private List<String> maximise = new ArrayList<>();

    @Option(names = "--min", paramLabel = "METRIC", description = "Lower is better; may be repeated.")
    private List<String> minimise = new ArrayList<>();

    @Option(names = "--group", paramLabel = "COLUMN", description = "A front for each value of this column, too.")
    private @Nullable String group;

    @Option(names = "--atol", paramLabel = "A", description = "Tolerance front: quality differences up to A do not count.")
    private @Nullable Double atol;

    @Option(names = "--rtol", paramLabel = "R", description = "Tolerance front: costs within the share R are alike.")
    private @Nullable Double rtol;

    @Option(names = "--reference", split = ",", paramLabel = "METRIC=V", description = "The hypervolume's reference point (default: the worst comparable values).")
    private List<String> reference = new ArrayList<>();

    @Option(names = "--scale", split = ",", paramLabel = "METRIC=linear|log|symlog", description = "How an axis is laid out, which decides where the knee is.")
    private List<String> scales = new ArrayList<>();

    @Option(names = "--bootstrap", paramLabel = "N", description = "Resample N times for probabilities.")
    private @Nullable Integer bootstrap;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Where resampling starts (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--figure", paramLabel = "OUT.figure.json", description = "Also keep the chart as a figure, which \"figure\" writes as PDF, SVG or PNG.")
    private @Nullable Path figure;

    @Override
    protected NamedColumns named() {
        return new NamedColumns().and(Role.QUALITY, maximise).and(Role.COST, minimise).and(Role.GROUP, group);
    }

    @Override
    protected Answer answer(Project project) throws WorkspaceException, UnclearQuestion, IOException {
        var result = project.front().compute(query(), Cancellation.NEVER);
        if (figure != null) {
            FigureSpecs.write(FrontFigure.of(result, FrontChartOptions.standard()).spec(), figure);
        }
        return new Answer(json(result), table(result), result.warnings());
    }

    private FrontQuery query() {
        var objectives = Stream.concat(maximise.stream().map(Objective::maximise),
                minimise.stream().map(Objective::minimise)).toList();
        if (objectives.size() < 2) {
            throw new WrongCall("A front needs two objectives or more: give --max and --min metrics.");
        }
        return new FrontQuery(objectives, scope.scope(), Optional.ofNullable(group), tolerance(),
                Assignments.numbers("--reference", reference), scaleKinds(),
                bootstrap == null ? OptionalInt.empty() : OptionalInt.of(resamples(bootstrap)), seed);
    }

    private static int resamples(int count) {
        if (count < 1) {
            throw new WrongCall("--bootstrap takes a number of resamples above zero, got " + count + ".");
        }
        return count;
    }

    private Optional<FrontQuery.Tolerance> tolerance() {
        if (atol == null && rtol == null) {
            return Optional.empty();
        }
        double absolute = atol == null ? 0 : atol;
        double relative = rtol == null ? 0 : rtol;
        if (!(absolute >= 0) || !(relative >= 0)) {
            throw new WrongCall("--atol and --rtol are not negative.");
        }
        return Optional.of(new FrontQuery.Tolerance(absolute, relative));
    }

    private Map<String, ScaleKind> scaleKinds() {
        return new HashMap<>(Assignments.parse("--scale", scales, text -> switch (text) {
            case "linear" -> ScaleKind.LINEAR;
            case "log" -> ScaleKind.LOG;
            case "symlog" -> ScaleKind.SYMLOG;
            default -> throw new WrongCall("--scale takes linear, log or symlog, got \"" + text + "\".");
        }));
    }

    private static ObjectNode json(FrontResult result) {
        var json = JsonValues.object();
        var objectives = json.putArray("objectives");
        result.objectives().forEach(objective -> objectives.addObject().put("metric", objective.name())
                .put("direction", objective.direction().code()));
        json.put("points", result.comparableRows().length);
        var excluded = json.putArray("excluded");
        result.excluded().forEach(row -> excluded.addObject().put("label", row.label()).put("why", row.why()));
        var front = json.putArray("front");
        for (int row : result.front()) {
            front.add(point(result, row));
        }
        json.set("hypervolume", JsonValues.number(result.hypervolume()));
        var reference = json.putObject("reference");
        for (int i = 0; i < result.objectives().size(); i++) {
            reference.set(result.objectives().get(i).name(), JsonValues.number(result.reference()[i]));
        }
        json.put("knee", result.knee().isPresent() ? result.label(result.knee().getAsInt()) : null);
        result.toleranceFront().ifPresent(rows -> {
            var tolerance = json.putArray("tolerance_front");
            for (int row : rows) {
                tolerance.add(point(result, row));
            }
        });
        if (result.groups().size() > 1) {
            var groups = json.putArray("groups");
            result.groups().forEach(group -> groups.addObject().put("group", group.name()).set("front",
                    JsonValues.texts(group.front().stream().map(result::label).toList())));
        }
        result.uncertainty().ifPresent(uncertainty -> json.putObject("bootstrap")
                .put("resamples", uncertainty.resamples()).put("seed", uncertainty.seed())
                .put("kind", uncertainty.parametric() ? "parametric" : "paired"));
        json.set("warnings", JsonValues.texts(result.warnings()));
        return json;
    }

    private static ObjectNode point(FrontResult result, int row) {
        var point = JsonValues.object().put("label", result.label(row));
        var values = point.putObject("values");
        for (int i = 0; i < result.objectives().size(); i++) {
            values.set(result.objectives().get(i).name(), JsonValues.number(result.value(row, i)));
        }
        double probability = result.uncertainty().map(u -> u.probability().get(row)).orElse(Double.NaN);
        point.set("probability", JsonValues.number(probability));
        return point;
    }

    private static TextTable table(FrontResult result) {
        var header = new ArrayList<String>(List.of("label"));
        result.objectives().forEach(objective -> header.add(objective.name()));
        result.uncertainty().ifPresent(_ -> header.add("probability"));
        var table = new TextTable(header);
        for (int row : result.front()) {
            var cells = new ArrayList<Object>(List.of(result.label(row)));
            for (int i = 0; i < result.objectives().size(); i++) {
                cells.add(result.value(row, i));
            }
            result.uncertainty().ifPresent(uncertainty -> cells.add(uncertainty.probability().get(row)));
            table.row(cells);
        }
        return table;
    }
}
