package paretoscope.ingest.wandb;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.reading.FittingMetric;
import paretoscope.ingest.reading.MetricRules;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.Surroundings;
import tools.jackson.databind.JsonNode;

/// The last value of everything a run logged. Names that begin with `_` are the tool's own; of these only the runtime
/// is a result.
final class SummaryRun {
    private static final Pattern FOLDER = Pattern.compile("(?:offline-)?run-(\\d{8}_\\d{6})-(\\w+)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT);
    private static final List<String> MODELS = List.of("model", "model_name", "model_name_or_path", "_name_or_path",
            "model_id", "model_path", "base_model");
    private static final Set<String> SPECIAL = Set.of("NaN", "Infinity", "-Infinity");
    private static final MetricRules OWN = MetricRules.of(MetricRules.spent("_runtime", "s"));

    private final SourceFile file;
    private final JsonNode root;
    private final Report report;
    private final Optional<String> folder;

    SummaryRun(SourceFile file, JsonNode root, Report report) {
        this.file = file;
        this.root = root;
        this.report = report;
        this.folder = Surroundings.folders(file).stream().filter(name -> FOLDER.matcher(name).matches()).findFirst();
    }

    Run run() throws IOException {
        var settings = new TreeMap<>(ConfigFile.beside(file));
        var model = MODELS.stream().filter(settings::containsKey).findFirst();
        var name = model.map(settings::remove).orElseGet(this::called);
        var id = folder.flatMap(text -> part(text, 2));
        id.filter(_ -> model.isPresent()).ifPresent(text -> settings.put("run", text));
        var draft = Run.draft("run", Configuration.of(name, settings), Task.of("logged")).at(Locator.WHOLE_FILE);
        started().ifPresent(draft::started);
        measurements(draft::measurement);
        return draft.run();
    }

    private String called() {
        var name = folder.flatMap(text -> part(text, 2)).map(id -> "run " + id)
                .orElseGet(() -> Surroundings.stem(file));
        report.guessed(Locator.WHOLE_FILE, "no setting names the model, so the run is called \"" + name + "\"");
        return name;
    }

    private static Optional<String> part(String folder, int group) {
        var match = FOLDER.matcher(folder);
        return match.matches() ? Optional.of(match.group(group)) : Optional.empty();
    }

    private Optional<Instant> started() {
        try {
            return folder.flatMap(text -> part(text, 1))
                    .map(text -> LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private void measurements(Consumer<Measurement> sink) {
        var catalogue = MetricCatalogue.shipped();
        var logged = new LinkedHashMap<String, JsonNode>();
        flatten("", root, logged);
        logged.forEach((name, node) -> {
            var value = JsonQuantity.of(node);
            metric(name, value, catalogue).filter(_ -> node.isNumber() || SPECIAL.contains(node.asString("")))
                    .ifPresent(metric -> sink.accept(
                            Measurement.of(metric, value, Locator.pointer("/" + name))));
        });
    }

    private static Optional<Metric> metric(String name, Quantity value, MetricCatalogue catalogue) {
        return name.startsWith("_")
                ? OWN.find(name)
                : Optional.of(FittingMetric.of(catalogue, name.replaceAll(".*[/.]", ""), name, value));
    }

    /// Tables, pictures and histograms are objects with a `_type`; other objects are further names.
    private static void flatten(String prefix, JsonNode node, Map<String, JsonNode> into) {
        node.properties().forEach(field -> {
            var name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                if (!field.getValue().has("_type") && !name.equals("_wandb")) {
                    flatten(name + ".", field.getValue(), into);
                }
            } else {
                into.put(name, field.getValue());
            }
        });
    }
}
