package paretoscope.ingest.livebench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Importer;
import paretoscope.eval.source.Probe;
import paretoscope.eval.source.ReadOptions;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.dialect.Dialects;
import paretoscope.ingest.json.JsonHead;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.table.DialectImporter;
import tools.jackson.databind.JsonNode;

/// Reads `cost_<date>.csv`, which has the columns of a table of scores and dollars in its cells; anything else of
/// LiveBench's is the table it is.
public final class LiveBenchImporter implements Importer {
    private static final String TOOL = "livebench";
    private static final List<String> CATEGORIES = List.of("Reasoning", "Coding", "Mathematics", "Data Analysis",
            "Language", "IF");
    private static final int ENOUGH = 2;

    /// For [java.util.ServiceLoader].
    public LiveBenchImporter() {}

    @Override
    public String tool() {
        return TOOL;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Probe probe(SourceFile file) throws IOException {
        if (file.firstByte() == '{') {
            return isGrouping(JsonHead.of(file).first())
                    ? Probe.notResults("it says which tasks of LiveBench's tables belong to which category")
                    : Probe.none();
        }
        return holdsCosts(file) ? Probe.certain("what the tasks of LiveBench cost") : Probe.none();
    }

    /// `categories_<date>.json`: the tasks of each category.
    private static boolean isGrouping(JsonNode root) {
        boolean lists = root.isObject() && root.valueStream().allMatch(tasks -> tasks.isArray()
                && tasks.valueStream().allMatch(JsonNode::isString));
        return lists && CATEGORIES.stream().filter(root::has).count() >= ENOUGH;
    }

    /// Only the name tells costs from scores: the columns are the same, and any cost may be a percentage.
    private static boolean holdsCosts(SourceFile file) {
        if (!file.fileName().toLowerCase(Locale.ROOT).matches("costs?([_\\-. ].*)?\\.csv")) {
            return false;
        }
        var header = file.headText().lines().findFirst().orElse("").replace("\uFEFF", "");
        var columns = Arrays.stream(header.split(",")).map(String::strip).toList();
        return Dialects.named(TOOL).orElseThrow().matches(columns, true, file.headText());
    }

    @Override
    public void read(SourceFile file, ReadOptions options, RunSink sink, Cancellation cancellation)
            throws IOException, UnreadableSource {
        if (!holdsCosts(file)) {
            new DialectImporter(Dialects.named(TOOL).orElseThrow()).read(file, options, sink, cancellation);
            return;
        }
        var report = new Report(sink);
        new CostTable(file, sink, report, cancellation).read();
        report.finish();
    }
}
