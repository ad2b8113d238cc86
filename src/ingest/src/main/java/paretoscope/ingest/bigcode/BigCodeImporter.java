package paretoscope.ingest.bigcode;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;
import tools.jackson.databind.JsonNode;

/// Reads `evaluation_results.json`, a run for each task, and lists of programs with their verdicts.
public final class BigCodeImporter implements Importer {
    private static final Pattern PASS = Pattern.compile("(.+_)?pass@\\d+");

    /// For [java.util.ServiceLoader].
    public BigCodeImporter() {}

    @Override
    public String tool() {
        return "bigcode";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        int first = file.firstByte();
        if (first != '{' && first != '[') {
            return Probe.none();
        }
        var head = JsonHead.of(file);
        if (isVerdict(head.record())) {
            return Probe.certain("generated programs with their verdicts");
        }
        if (head.first().isArray()) {
            return isGenerations(head.first(), file.fileName())
                    ? Probe.notResults("a file of generated programs without scores")
                    : Probe.none();
        }
        var config = head.first().path("config");
        boolean settings = config.has("model") && (config.has("n_samples") || config.has("allow_code_execution"))
                && !head.first().has("results") && !head.first().has("summary");
        if (!settings) {
            return head.object().isPresent() && !head.first().has("config") && head.complete() && onlyPasses(head)
                    ? Probe.likely("pass rates of a task, as the BigCode harness writes them")
                    : Probe.none();
        }
        return Probe.certain("scores with the settings of the BigCode evaluation harness");
    }

    private static boolean onlyPasses(JsonHead head) {
        return head.first().size() > 0 && head.first().valueStream().allMatch(task -> task.isObject()
                && task.size() > 0 && task.propertyStream().allMatch(score -> PASS.matcher(score.getKey()).matches()
                        && score.getValue().isNumber()));
    }

    static boolean isVerdict(JsonNode record) {
        return record.has("task_id") && record.path("result").isString()
                && (record.has("model_output") || record.has("attempt"));
    }

    private static boolean isGenerations(JsonNode array, String name) {
        return array.path(0).isArray() && array.path(0).path(0).isString()
                && name.toLowerCase(Locale.ROOT).contains("generation");
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var report = new Report(sink);
        if (isVerdict(JsonHead.of(file).record())) {
            Verdicts.read(file, options.catalogue(), sink, report, cancellation);
        } else {
            new EvaluationResults(file, options.catalogue(), sink, report, cancellation).read();
        }
        report.finish();
    }
}
