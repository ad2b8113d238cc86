package paretoscope.merge.sweep;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import paretoscope.eval.Direction;
import paretoscope.eval.Metric;
import paretoscope.eval.ValueRange;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.merge.design.Box;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.json.UnexpectedJson;

/// Reads sweeps from files (`*.sweep.json`, version 1). What is not known is refused, never ignored.
///
/// Optional are `box` (from 0 to 1), `design` (Sobol), `budget` ([Budget#standard]), `search` (MAP), `baselines`, `seed`
/// (1), and `backend` (by the evaluator). A task's `direction` and `range` are taken from the metric catalogue unless
/// they are stated.
public final class SweepSpecReader {
    private static final Set<String> SWEEP = Set.of("version", "name", "base", "models", "tasks", "method", "box",
            "design", "budget", "search", "baselines", "seed", "evaluator", "backend");

    private SweepSpecReader() {}

    /// Reads a file and makes sure that what it names is there.
    public static SweepSpec read(Path file) throws UnreadableSweep {
        var source = String.valueOf(file.getFileName());
        var spec = parse(text(file, source), file.toAbsolutePath().getParent(), source);
        SweepFiles.require(spec, source);
        return spec;
    }

    /// Reads a text, without looking at the files that it names.
    ///
    /// @param folder what its paths are relative to
    /// @param source what messages call it
    public static SweepSpec parse(String json, Path folder, String source) throws UnreadableSweep {
        try {
            return sweep(JsonPlace.root(json), folder);
        } catch (UnexpectedJson unexpected) {
            throw new UnreadableSweep(source, unexpected);
        }
    }

    private static String text(Path file, String source) throws UnreadableSweep {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException binary) {
            throw new UnreadableSweep(source, "", "a sweep in JSON was expected, this is no text", binary);
        } catch (IOException failed) {
            throw new UnreadableSweep(source, "", "it cannot be read from " + file.toAbsolutePath().getParent(),
                    failed);
        }
    }

    static SweepSpec sweep(JsonPlace root, Path folder) {
        root.withOnly(SWEEP);
        requireVersion(root.get("version"));
        var models = root.get("models").list(SweepSpecReader::model);
        int n = models.size();
        var tasks = root.get("tasks").list(SweepSpecReader::task);
        var method = MethodJson.read(root.get("method"));
        var box = root.find("box").map(place -> box(place, n)).orElseGet(() -> Box.unit(Math.max(1, n)));
        var design = root.find("design").map(place -> DesignJson.read(place, n)).orElseGet(DesignJson::usual);
        var budget = root.find("budget").map(place -> BudgetJson.read(place, design, n))
                .orElseGet(() -> BudgetJson.usual(design, n));
        var search = root.find("search").map(SearchJson::read).orElseGet(SearchJson::usual);
        var baselines = root.find("baselines").map(place -> place.list(BaselineJson::read)).orElse(List.of());
        long seed = root.find("seed").map(JsonPlace::integer).orElse(1L);
        var evaluator = EvaluatorJson.read(root.get("evaluator"));
        var backend = root.find("backend").map(BackendJson::read).orElseGet(() -> BackendJson.usualFor(evaluator));
        var name = root.get("name").text();
        var base = path(root.get("base"));
        var spec = root
                .checked(() -> new SweepSpec(folder, name, base, models, tasks, method, box, design, budget, search,
                        baselines, seed, evaluator, backend));
        root.find("design").orElse(root).checked(() -> SweepState.start(spec));
        return spec;
    }

    private static void requireVersion(JsonPlace version) {
        if (version.integer() != SweepSpec.VERSION) {
            throw version.refused("version " + version.integer() + " is not known here, only version "
                    + SweepSpec.VERSION + "; a newer Paretoscope may read it");
        }
    }

    static ModelSource model(JsonPlace place) {
        place.withOnly(Set.of("name", "weights"));
        return new ModelSource(place.get("name").text(), path(place.get("weights")));
    }

    static TaskSpec task(JsonPlace place) {
        place.withOnly(Set.of("name", "data", "metric", "direction", "range"));
        var metric = metric(place);
        return place.checked(
                () -> new TaskSpec(place.get("name").text(), place.find("data").map(SweepSpecReader::path), metric));
    }

    private static Metric metric(JsonPlace task) {
        var name = task.get("metric").text();
        var known = MetricCatalogue.shipped().find(name).map(entry -> entry.metric().withName(name))
                .orElseGet(() -> Metric.named(name));
        var direction = task.find("direction").map(SweepSpecReader::direction).or(known::direction);
        var range = task.find("range").map(SweepSpecReader::range).orElse(known.range());
        return new Metric(name, known.unit(), direction, range, known.kind());
    }

    private static Direction direction(JsonPlace place) {
        return Direction.parse(place.text()).orElseThrow(() -> place.refused("\"max\" or \"min\" was expected"));
    }

    private static ValueRange range(JsonPlace place) {
        double[] ends = place.numbers();
        if (ends.length != 2) {
            throw place.refused("a range is a list of its two ends");
        }
        return place.checked(() -> new ValueRange(ends[0], ends[1]));
    }

    private static Box box(JsonPlace place, int models) {
        var sides = place.list(SweepSpecReader::side);
        if (sides.size() != models) {
            throw place.refused("a box is a list of [low, high], one for each of the " + models + " models");
        }
        return new Box(Coefficients.of(sides.stream().mapToDouble(side -> side[0]).toArray()),
                Coefficients.of(sides.stream().mapToDouble(side -> side[1]).toArray()));
    }

    /// The least and the greatest value of one coefficient.
    static double[] side(JsonPlace place) {
        double[] ends = place.numbers();
        if (ends.length != 2) {
            throw place.refused("the least and the greatest value of a coefficient were expected");
        }
        place.checked(() -> new Box(Coefficients.of(ends[0]), Coefficients.of(ends[1])));
        return ends;
    }

    static Path path(JsonPlace place) {
        return place.checked(() -> Path.of(place.text()));
    }
}
