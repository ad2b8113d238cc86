package paretoscope.merge.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.json.UnexpectedJson;

/// A sweep's text with everything that is wrong with it, one problem for each place, where [SweepSpecReader] ends with the
/// first.
///
/// @param spec the sweep, where nothing is wrong
public record SweepCheck(Optional<SweepSpec> spec, List<SweepProblem> problems) {
    public SweepCheck {
        problems = List.copyOf(problems);
    }

    /// @param folder what the sweep's paths are relative to; what they name must be there
    public static SweepCheck of(String json, Path folder) {
        var parts = new Parts(folder);
        parts.attempt(() -> parts.lookAt(JsonPlace.root(json)));
        if (parts.problems.isEmpty()) {
            parts.attempt(() -> parts.spec = Optional.of(SweepSpecReader.sweep(JsonPlace.root(json), folder)));
        }
        return new SweepCheck(parts.spec, parts.problems.values().stream().toList());
    }

    /// What has been looked at so far.
    private static final class Parts {
        private final Path folder;
        private final Map<String, SweepProblem> problems = new LinkedHashMap<>();
        private Optional<SweepSpec> spec = Optional.empty();

        Parts(Path folder) {
            this.folder = folder;
        }

        void attempt(Runnable look) {
            try {
                look.run();
            } catch (UnexpectedJson wrong) {
                problems.putIfAbsent(wrong.path(), new SweepProblem(wrong.path(), wrong.problem()));
            }
        }

        void lookAt(JsonPlace sweep) {
            attempt(() -> sweep.get("name").text());
            there(sweep, "base");
            var models = each(sweep, "models", model -> there(model, "weights"), SweepSpecReader::model);
            var tasks = each(sweep, "tasks", task -> there(task, "data"), SweepSpecReader::task);
            different(models);
            different(tasks);
            attempt(() -> method(sweep.get("method"), models.size()));
            part(sweep, "box", box -> box.list(side -> attempted(() -> SweepSpecReader.side(side))));
            part(sweep, "design", design -> DesignJson.read(design, models.size()));
            part(sweep, "budget", budget -> BudgetJson.read(budget, DesignJson.usual(), models.size()));
            part(sweep, "search", SearchJson::read);
            each(sweep, "baselines", _ -> {}, BaselineJson::read);
            part(sweep, "seed", JsonPlace::integer);
            attempt(() -> EvaluatorJson.read(sweep.get("evaluator")));
            part(sweep, "evaluator", evaluator -> {
                there(evaluator, "model");
                there(evaluator, "file");
            });
            part(sweep, "backend", BackendJson::read);
        }

        private static void method(JsonPlace place, int models) {
            MethodJson.read(place).objection(models).ifPresent(objection -> {
                throw place.refused(objection);
            });
        }

        private void different(List<JsonPlace> named) {
            var names = new HashSet<String>();
            for (var one : named) {
                part(one, "name", place -> {
                    if (!names.add(place.text())) {
                        throw place.refused("another is called \"" + place.text() + "\" already");
                    }
                });
            }
        }

        private void part(JsonPlace sweep, String name, Consumer<JsonPlace> reading) {
            attempt(() -> sweep.find(name).ifPresent(reading));
        }

        /// Everything in a list, also what follows on something wrong.
        private List<JsonPlace> each(JsonPlace sweep, String name, Consumer<JsonPlace> before,
                Consumer<JsonPlace> reading) {
            var found = new ArrayList<JsonPlace>();
            part(sweep, name, list -> found.addAll(list.list(item -> item)));
            for (var item : found) {
                attempt(() -> before.accept(item));
                attempt(() -> reading.accept(item));
            }
            return found;
        }

        private boolean attempted(Runnable look) {
            attempt(look);
            return true;
        }

        private void there(JsonPlace holder, String name) {
            part(holder, name, place -> {
                if (!Files.exists(folder.resolve(SweepSpecReader.path(place)))) {
                    throw place.refused("there is no such file or folder");
                }
            });
        }
    }
}
