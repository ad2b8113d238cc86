package paretoscope.ingest.evalplus;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import paretoscope.eval.Attempt;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.Usage;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDocument;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.ItemMeans;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.SourcePlace;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `eval_results.json`: the verdicts of every program under the original tests and under EvalPlus' additional ones.
///
/// These are two benchmarks, as on the leaderboard: `humaneval` and `humaneval+`. A program passes the latter only if
/// it passes the former too.
final class VerdictFile {
    private static final Selection TASK = Selection.except("solution", "details", "base_fail_tests", "plus_fail_tests",
            "base_tests",
            "plus_tests");
    static final Metric PASS = Metric.share("pass@1");

    private final SourceFile file;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private final ItemMeans base = new ItemMeans();
    private final ItemMeans plus = new ItemMeans();
    private String benchmark = "";

    VerdictFile(SourceFile file, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        new JsonDocument(file, report, cancellation).walk(this::property);
        if (base.n().isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "there are no verdicts in it",
                    "give the eval_results.json that EvalPlus wrote");
        }
        report.guessed(Locator.WHOLE_FILE, "the model is read from the name of the file or of its folder");
        var configuration = GeneratedBy.of(SourcePlace.of(file));
        run(configuration, "", base);
        if (plus.n().isPresent()) {
            run(configuration, "+", plus);
        }
    }

    private void property(String name, JsonParser value) throws IOException {
        if (name.equals("eval")) {
            JsonWalk.properties(value, (task, verdicts) -> {
                cancellation.check();
                task(task, JsonTree.read(verdicts, TASK));
            });
        } else {
            rest.set(name, JsonTree.read(value, Selection.ALL));
        }
    }

    private void task(String item, JsonNode verdicts) {
        if (item.isBlank()) {
            return;
        }
        benchmark = benchmark.isEmpty() ? GeneratedBy.benchmark(item) : benchmark;
        int tries = verdicts.isArray() ? verdicts.size() : verdicts.path("base").size();
        for (int i = 0; i < tries; i++) {
            var first = verdicts.isArray() ? first(verdicts.path(i)) : verdicts.at("/base/" + i + "/0");
            var second = verdicts.isArray() ? verdicts.path(i).path("plus_status") : verdicts.at("/plus/" + i + "/0");
            attempt(item, i, "", passed(first), base);
            if (second.isString()) {
                boolean both = isPass(first) && isPass(second);
                attempt(item, i, "+", Quantity.of(both ? 1 : 0), plus);
            }
        }
    }

    private static JsonNode first(JsonNode program) {
        return program.has("base_status") ? program.path("base_status") : program.path("status");
    }

    private void attempt(String item, int index, String suffix, Quantity score, ItemMeans means) {
        means.add(item, score);
        sink.attempt(benchmark + suffix, Attempt.scored(item, index + 1, Map.of(PASS, score), Usage.NOT_RECORDED,
                Locator.pointer("/eval/" + item.replace("/", "~1") + "/" + index)));
    }

    private static Quantity passed(JsonNode status) {
        return status.isString() ? Quantity.of(isPass(status) ? 1 : 0) : Quantity.unknown("without a verdict");
    }

    /// The first versions wrote `success`.
    private static boolean isPass(JsonNode status) {
        return Set.of("pass", "success").contains(status.asString("").toLowerCase(Locale.ROOT));
    }

    private void run(Configuration configuration, String suffix, ItemMeans means) {
        var draft = Run.draft(benchmark + suffix, configuration, Task.of(benchmark + suffix))
                .status(RunStatus.COMPLETED).detail("hash", rest.path("hash").asString(""));
        IsoInstant.parse(rest.path("date").asString("")).ifPresent(draft::started);
        means.n().ifPresent(draft::items);
        var section = suffix.isEmpty() ? "base" : "plus";
        for (var score : rest.path("pass_at_k").path(section).properties()) {
            var value = JsonQuantity.of(score.getValue());
            if (value.isKnown() && !score.getKey().isBlank()) {
                draft.measurement(measurement(score.getKey(), value, means, section));
            }
        }
        sink.run(draft.run());
    }

    private static Measurement measurement(String name, Quantity value, ItemMeans means, String section) {
        boolean first = name.equals(PASS.name());
        return new Measurement(PASS.withName(name), value,
                first ? means.standardErrorOf(value) : Quantity.NOT_RECORDED, means.n(),
                Locator.pointer("/pass_at_k/" + section + "/" + name));
    }

}
