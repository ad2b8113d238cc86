package paretoscope.ingest.mlperf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Configuration;
import paretoscope.eval.Locator;
import paretoscope.eval.Measurement;
import paretoscope.eval.Quantity;
import paretoscope.eval.Run;
import paretoscope.eval.RunStatus;
import paretoscope.eval.Task;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.RunSink;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDetails;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonParsers;
import paretoscope.ingest.json.JsonQuantity;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.table.row.DateText;
import paretoscope.ingest.table.text.TextLines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.StringNode;

/// What a log of the load generator says, name by name, whether it was summed up for people or logged for programs.
record LoadGenLog(Map<String, Entry> entries) {
    /// What was logged, and on which line.
    record Entry(String value, long line) {}

    private static final Pattern PAIR = Pattern
            .compile("\\s*\\*?\\s*(?<name>[^:]{2,80}?)\\s*:\\s*(?<value>\\S.*?)\\s*");
    private static final Set<String> SETTINGS = Set.of("target_qps", "target_latency (ns)", "samples_per_query",
            "effective_target_qps", "effective_samples_per_query");
    private static final Pattern NOISE = Pattern.compile("loadgen_file_sources|.*_seed|effective_.*|requested_.*");
    private static final int MOST = 2_000;
    private static final int LONGEST = 1 << 16;
    private static final String MARK = ":::MLLOG";

    static LoadGenLog summary(SourceFile file, Cancellation cancellation) throws IOException, UnreadableSource {
        var entries = new LinkedHashMap<String, Entry>();
        try (var lines = TextLines.open(file)) {
            for (var line = lines.next(); line.isPresent() && entries.size() < MOST; line = lines.next()) {
                cancellation.check();
                var pair = PAIR.matcher(line.get().length() < LONGEST ? line.get() : "");
                if (pair.matches()) {
                    entries.putIfAbsent(pair.group("name"), new Entry(pair.group("value"), lines.number()));
                }
            }
        }
        return new LoadGenLog(entries);
    }

    static LoadGenLog detailed(SourceFile file, Report report, Cancellation cancellation)
            throws IOException, UnreadableSource {
        var entries = new LinkedHashMap<String, Entry>();
        try (var lines = TextLines.open(file)) {
            for (var line = lines.next(); line.isPresent() && entries.size() < MOST; line = lines.next()) {
                cancellation.check();
                if (line.get().startsWith(MARK) && line.get().length() < LONGEST) {
                    logged(line.get().substring(MARK.length()), lines.number(), entries, report);
                }
            }
        }
        return new LoadGenLog(entries);
    }

    private static void logged(String json, long line, Map<String, Entry> entries, Report report) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        try (var parser = JsonParsers.open(bytes, 0, bytes.length, JsonDialect.PYTHON)) {
            parser.nextToken();
            var record = JsonTree.read(parser, Selection.only("key", "value"));
            var value = JsonDetails.text(record.path("value"));
            if (!value.isBlank()) {
                entries.put(JsonDetails.text(record.path("key")), new Entry(value, line));
            }
        } catch (JacksonException broken) {
            report.skipped(Locator.line(line), "the line cannot be read");
        }
    }

    /// One run, or a sentence where the log does not say of what.
    void run(SourceFile file, RunSink sink, Report report) throws UnreadableSource {
        var system = first("SUT name", "sut_name");
        var scenario = first("Scenario", "effective_scenario", "requested_scenario");
        if (system.isEmpty() || scenario.isEmpty()) {
            throw new UnreadableSource(file.displayName(), Locator.WHOLE_FILE,
                    "it names no system under test or no scenario", "give a log of a run that ended");
        }
        var valid = first("Result is", "result_validity");
        var draft = Run.draft("run", Configuration.of(system.get(), settings(file)), Task.of(scenario.get()))
                .status(status(valid));
        if (valid.filter(word -> word.equalsIgnoreCase("INVALID")).isPresent()) {
            report.doubtful(Locator.WHOLE_FILE, "the result is INVALID by MLPerf's own rules");
        }
        first("test_datetime", "Test date").flatMap(DateText::parse).ifPresent(draft::started);
        var measured = new TreeMap<String, Measurement>();
        entries.forEach((name, entry) -> LoadGenName.metric(name).ifPresent(metric -> {
            var value = JsonQuantity.of(StringNode.valueOf(entry.value()));
            if (value instanceof Quantity.Finite) {
                measured.putIfAbsent(metric.name(), Measurement.of(metric, value, Locator.line(entry.line())));
            }
        }));
        if (measured.isEmpty()) {
            report.doubtful(Locator.WHOLE_FILE, "nothing was measured in it, as in a run for accuracy");
        }
        measured.values().forEach(draft::measurement);
        entries.forEach((name, entry) -> {
            if (LoadGenName.metric(name).isEmpty() && !NOISE.matcher(name).matches()) {
                draft.detail(name, entry.value());
            }
        });
        sink.run(draft.run());
    }

    private static RunStatus status(Optional<String> valid) {
        return valid.map(word -> word.equalsIgnoreCase("VALID") ? RunStatus.COMPLETED : RunStatus.FAILED)
                .orElse(RunStatus.NOT_STATED);
    }

    private Optional<String> first(String... names) {
        for (var name : names) {
            if (entries.containsKey(name)) {
                return Optional.of(entries.get(name).value());
            }
        }
        return Optional.empty();
    }

    private TreeMap<String, String> settings(SourceFile file) {
        var settings = new TreeMap<String, String>();
        entries.forEach((name, entry) -> {
            if (SETTINGS.contains(name)) {
                settings.put(name.replaceFirst("^effective_", ""), entry.value());
            }
        });
        SubmissionPath.of(file).ifPresent(path -> {
            settings.put("system", path.system());
            settings.put("benchmark", path.benchmark());
            path.test().ifPresent(test -> settings.put("compliance_test", test));
        });
        return settings;
    }
}
