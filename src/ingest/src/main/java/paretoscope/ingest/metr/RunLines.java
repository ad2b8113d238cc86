package paretoscope.ingest.metr;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.RecordVisitor;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Elapsed;
import paretoscope.ingest.reading.Epochs;
import paretoscope.ingest.reading.People;
import paretoscope.ingest.reading.RecordedUsage;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// One run for each alias and source of tasks, one attempt for each line.
final class RunLines implements RecordVisitor {
    private static final String TASKS = "METR";
    private static final int MOST_RUNS = 10_000;
    /// The year 5138 in milliseconds: what lies beyond is a damaged number.
    private static final double FAR_FUTURE = 1e14;
    private static final String NO_COST = "0 means that no cost was recorded";
    private static final List<String> TAGS = List.of("task_family", "human_minutes", "human_source", "run_id",
            "task_version");
    private static final List<String> SCORES = List.of("score_binarized", "score", "score_cont");
    /// The names of the first report and of the later ones.
    private static final List<String> COSTS = List.of("generation_cost", "dollar_equivalent");
    private static final List<String> TOKENS = List.of("tokens_count", "total_tokens");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final Map<String, TriedRun> runs = new LinkedHashMap<>();
    private final Epochs epochs = new Epochs();
    private final Map<String, Metric> metrics = new HashMap<>();

    RunLines(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        JsonRecords.read(file, JsonDialect.PYTHON, Selection.scalars(), cancellation, this);
        if (runs.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "none of its runs can be read",
                    "copy the file again");
        }
        runs.values().forEach(run -> sink.run(run.run()));
    }

    @Override
    public void unreadable(Locator at, String why) {
        report.skipped(at, why);
    }

    @Override
    public void record(long index, Locator at, JsonNode line) {
        var alias = text(line, "alias").or(() -> text(line, "model"));
        var item = text(line, "task_id");
        if (alias.isEmpty() || item.isEmpty()) {
            report.skipped(at, "the line does not say who tried which task");
            return;
        }
        var source = text(line, "task_source").orElse(TASKS);
        var key = source + "/" + alias.get();
        if (!runs.containsKey(key) && runs.size() >= MOST_RUNS) {
            report.skipped(at, "there are more than " + MOST_RUNS + " models");
            return;
        }
        runs.computeIfAbsent(key, _ -> begun(key, alias.get(), source, line, at)).tried(started(line), completed(line));
        sink.attempt(key, attempt(item.get(), epochs.next(key + "\n" + item.get()), line, at));
    }

    private static Optional<String> text(JsonNode line, String name) {
        return Optional.of(JsonDetails.text(line.path(name)).strip()).filter(text -> !text.isEmpty());
    }

    private TriedRun begun(String key, String alias, String source, JsonNode line, Locator at) {
        boolean people = People.are(alias);
        if (people) {
            report.doubtful(at, "those called \"" + alias + "\" " + People.NOTE);
        }
        return new TriedRun(Run.draft(key, Configuration.of(alias, people ? People.SETTING : Map.of()), Task.of(source))
                .detail("model", text(line, "model").orElse("")));
    }

    private Attempt attempt(String item, int epoch, JsonNode line, Locator at) {
        var scores = new LinkedHashMap<Metric, Quantity>();
        for (var name : SCORES) {
            if (line.has(name)) {
                scores.put(metrics.computeIfAbsent(name, Metric::share), JsonQuantity.of(line.path(name)));
            }
        }
        var tags = new TreeMap<String, String>();
        TAGS.forEach(name -> text(line, name).ifPresent(value -> tags.put(name, value)));
        var error = text(line, "fatal_error_from").map(from -> "fatal error from " + from);
        return new Attempt(item, epoch, "", scores, usage(line), Optional.empty(), Quantity.NOT_RECORDED, error, tags,
                at);
    }

    /// A model's cost is that of its generations, a person's is their pay.
    private static Usage usage(JsonNode line) {
        boolean people = People.are(JsonDetails.text(line.path("alias")));
        return new RecordedUsage()
                .positive(UsageField.COST_USD,
                        people ? JsonQuantity.of(line.path("human_cost")) : stated(line, COSTS), NO_COST)
                .positive(UsageField.TOTAL_TOKENS, stated(line, TOKENS), "0 means that no tokens were counted")
                .amount(UsageField.LATENCY_S, Elapsed.seconds(started(line), completed(line))).usage();
    }

    private static Quantity stated(JsonNode line, List<String> names) {
        return names.stream().filter(line::has).findFirst().map(name -> JsonQuantity.of(line.path(name)))
                .orElse(Quantity.NOT_RECORDED);
    }

    /// Times are in milliseconds since 1970; a 0 is no time.
    private static Optional<Instant> started(JsonNode line) {
        double since = JsonQuantity.of(line.path("started_at")).orNaN();
        return since > 0 && since < FAR_FUTURE
                ? Optional.of(Instant.ofEpochMilli(Math.round(since)))
                : Optional.empty();
    }

    /// Where no start is known, as for people, the end is the time it took and no moment.
    private static Optional<Instant> completed(JsonNode line) {
        double since = JsonQuantity.of(line.path("completed_at")).orNaN();
        return started(line).filter(_ -> since < FAR_FUTURE).map(_ -> Instant.ofEpochMilli(Math.round(since)))
                .filter(end -> end.isAfter(started(line).orElseThrow()));
    }
}
