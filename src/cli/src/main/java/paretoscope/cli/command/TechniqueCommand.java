package paretoscope.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import paretoscope.cli.WrongCall;
import paretoscope.cli.options.Numbers;
import paretoscope.cli.options.NamedColumns;
import paretoscope.cli.options.ScopeOptions;
import paretoscope.cli.output.Answer;
import paretoscope.cli.output.JsonValues;
import paretoscope.cli.output.TextTable;
import paretoscope.eval.source.Role;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.front.UnclearQuestion;
import paretoscope.views.techniques.TechniqueQuery;
import paretoscope.views.techniques.TechniqueResult;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// What the techniques have in common: whose attempts, and how points are printed.
abstract class TechniqueCommand extends ProjectCommand {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--quality", paramLabel = "METRIC", description = "The score of an attempt (default: the only one).")
    private @Nullable String quality;

    @Option(names = "--cost", paramLabel = "METRIC", description = "What an attempt cost (default: the only one).")
    private @Nullable String cost;

    /// The technique worked out for the attempts asked about.
    protected abstract TechniqueResult result(Project project, TechniqueQuery query)
            throws WorkspaceException, UnclearQuestion;

    @Override
    protected NamedColumns named() {
        return new NamedColumns().and(Role.QUALITY, quality).and(Role.COST, cost);
    }

    @Override
    protected final Answer answer(Project project) throws WorkspaceException, UnclearQuestion {
        var result = result(project, new TechniqueQuery(scope.scope(), Optional.ofNullable(quality),
                Optional.ofNullable(cost)));
        return new Answer(json(result), table(result), result.warnings());
    }

    static List<Integer> counts(List<Integer> ks) {
        ks.forEach(k -> Numbers.atLeastOne("--k", k));
        return List.copyOf(ks);
    }

    static List<String> several(String flag, List<String> models) {
        if (models.size() < 2) {
            throw new WrongCall(flag + " takes two models or more, separated by commas.");
        }
        return new ArrayList<>(models);
    }

    private static ObjectNode json(TechniqueResult result) {
        var json = JsonValues.object();
        var points = json.putArray("points");
        result.points().forEach(point -> points.add(json(point)));
        json.set("best", result.best().map(TechniqueCommand::json).orElseGet(JsonValues::object));
        var bounds = json.putObject("bounds");
        var mix = bounds.putArray("random_mix");
        result.randomMix().forEach(point -> mix.add(json(point)));
        for (var name : List.of("perfect_verifier", "oracle")) {
            var bound = result.bounds().get(name);
            bounds.set(name, bound == null ? JsonValues.object() : json(bound));
        }
        return json;
    }

    private static ObjectNode json(TechniqueResult.Point point) {
        var node = JsonValues.object().put("label", point.label());
        node.set("knob", JsonValues.number(point.knob()));
        node.set("quality", JsonValues.number(point.quality()));
        node.set("cost", JsonValues.number(point.cost()));
        node.set("latency_s", JsonValues.number(point.latency()));
        point.more().keySet().stream().sorted()
                .forEach(name -> node.set(name, JsonValues.number(point.more().get(name))));
        return node;
    }

    private static TextTable table(TechniqueResult result) {
        var table = new TextTable("label", "knob", "quality", "cost", "latency_s");
        result.points().forEach(point -> table.row(Arrays.asList(point.label(), point.knob(), point.quality(),
                point.cost(), point.latency())));
        return table;
    }
}
