package paretoscope.ingest.lmeval;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Run;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.IsoInstant;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonRecords;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.JsonTrouble;
import paretoscope.ingest.json.JsonWalk;
import paretoscope.ingest.reading.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A results file, with the samples that some versions put into it.
final class ResultsFile {
    private static final Pattern DATED = Pattern
            .compile("_(?<moment>\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d(\\.\\d+)?)\\.json$");

    private final SourceFile file;
    private final MetricCatalogue catalogue;
    private final RunSink sink;
    private final Report report;
    private final Cancellation cancellation;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private boolean hasSamples;

    ResultsFile(SourceFile file, MetricCatalogue catalogue, RunSink sink, Report report, Cancellation cancellation) {
        this.file = file;
        this.catalogue = catalogue;
        this.sink = sink;
        this.report = report;
        this.cancellation = cancellation;
    }

    void read() throws IOException, UnreadableSource {
        collect();
        var header = header();
        var tasks = tasks();
        if (tasks.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "there is no \"results\" with tasks in it",
                    "give the results file that lm-eval wrote");
        }
        if (!header.namesModel()) {
            report.guessed(Locator.WHOLE_FILE,
                    "the file names no model; it is called after its folder, \"" + header.model() + "\"");
        }
        if (!root.has("date") && header.named().isPresent()) {
            report.guessed(Locator.WHOLE_FILE, "the time is read from the file's name and taken for UTC");
        }
        if (header.groups().guessed()) {
            report.guessed(Locator.pointer("/results"), "groups were told by the indentation of the rows' titles");
        }
        runs(header, tasks);
    }

    private ResultsHeader header() {
        var dated = DATED.matcher(file.fileName());
        return new ResultsHeader(root, folder(file.path()),
                dated.find() ? moment(dated.group("moment")) : Optional.empty());
    }

    /// The moment in a file's name, where hyphens stand for the colons of the time; without a zone it is taken for UTC.
    static Optional<Instant> moment(String named) {
        int time = named.indexOf('T') + 1;
        return IsoInstant.parse(named.substring(0, time) + named.substring(time).replace('-', ':'));
    }

    private void runs(ResultsHeader header, Set<String> tasks) throws IOException {
        var rows = new TaskRun(header, new TaskMeasurements(header, catalogue, report), tasks.size());
        for (var task : tasks) {
            sink.run(rows.run(task, root.path("results").has(task) ? "/results" : "/groups"));
        }
        if (hasSamples) {
            samples(header, tasks);
        }
    }

    static String folder(Path path) {
        var parent = path.toAbsolutePath().getParent();
        var name = parent == null || parent.getFileName() == null ? "" : parent.getFileName().toString();
        return name.isBlank() ? "unnamed model" : name;
    }

    /// Reads a results file for what it says about other files, or nothing if it is none.
    static Optional<ResultsHeader> header(SourceFile file) throws IOException {
        var reader = new ResultsFile(file, MetricCatalogue.shipped(), NO_SINK, new Report(NO_SINK), Cancellation.NEVER);
        try {
            reader.collect();
        } catch (UnreadableSource broken) {
            return Optional.empty();
        }
        return reader.root.path("results").isObject()
                ? Optional.of(reader.header())
                : Optional.empty();
    }

    private static final RunSink NO_SINK = new RunSink() {
        @Override
        public void run(Run run) {}

        @Override
        public void attempt(String runKey, Attempt attempt) {}

        @Override
        public void issue(Issue issue) {}
    };

    private void collect() throws IOException, UnreadableSource {
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, this::property);
        } catch (JacksonException broken) {
            if (root.path("results").isEmpty()) {
                throw new UnreadableSource(file.displayName(), JsonTrouble.line(broken), JsonTrouble.sentence(broken),
                        "copy the file again", broken);
            }
            report.skipped(JsonTrouble.line(broken),
                    JsonTrouble.sentence(broken) + "; what stands before it was read");
        }
    }

    private void property(String name, JsonParser value) {
        cancellation.check();
        if ("samples".equals(name)) {
            hasSamples = true;
        } else if (ResultsHeader.SELECTION.keeps(name)) {
            JsonTree.property(root, name, value, ResultsHeader.SELECTION.inside(name));
        }
    }

    private Set<String> tasks() {
        var tasks = new LinkedHashSet<String>();
        for (var section : new String[]{"results", "groups"}) {
            root.path(section).properties().forEach(row -> {
                if (row.getValue().isObject() && !row.getKey().isBlank()) {
                    tasks.add(row.getKey());
                }
            });
        }
        return tasks;
    }

    private void samples(ResultsHeader header, Set<String> tasks) throws IOException {
        try (var parser = JsonRecords.document(file, JsonDialect.PYTHON)) {
            parser.nextToken();
            JsonWalk.properties(parser, (name, value) -> {
                if ("samples".equals(name)) {
                    JsonWalk.properties(value, (task, records) -> samples(header, tasks, task, records));
                }
            });
        } catch (JacksonException broken) {
            report.skipped(JsonTrouble.line(broken), "in the samples: " + JsonTrouble.sentence(broken));
        }
    }

    private void samples(ResultsHeader header, Set<String> tasks, String task, JsonParser records) throws IOException {
        if (!tasks.contains(task)) {
            report.skipped(Locator.pointer("/samples/" + task), "samples of a task that has no results");
            return;
        }
        var attempts = new SampleAttempts(SamplesOrigin.within(header, task), catalogue, sink, report);
        JsonWalk.elements(records, (index, record) -> {
            cancellation.check();
            attempts.add(JsonTree.read(record, Sample.SELECTION),
                    Locator.pointer("/samples/" + task + "/" + index));
        });
    }
}
