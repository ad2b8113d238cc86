package paretoscope.ingest.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Quantity;
import paretoscope.eval.source.AttemptBlock;
import paretoscope.ingest.json.JsonBytes;
import paretoscope.ingest.json.LineBatch;
import paretoscope.ingest.json.LineParser;
import paretoscope.ingest.json.ParsedLine;
import paretoscope.ingest.json.Selection;
import tools.jackson.databind.JsonNode;

/// Reads the samples of a batch of lines: what is plain from its bytes, a line with anything else on it by parsing it, so
/// that both are the same sample.
final class SampleLines {
    private final LineParser parser;
    private final SampleMetrics metrics;
    private final LineBatch batch;
    private final byte[] in;
    private final SampleFields fields;
    private final SampleColumns columns;
    private final LabelledDocument document;
    private final ListedMetrics list;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> omitted = new HashSet<>();
    private final double[] values;
    private byte[] filterText = {};
    private String filter = "";
    private @Nullable String irregular;

    /// Something to be said about a line.
    ///
    /// @param line counted from 0 in its batch
    /// @param metric the metric that is left out; empty where it is the sample
    record Remark(int line, String metric, String why) {}

    /// What a batch of lines holds.
    ///
    /// @param attempts by their lines, counted from 0 in the batch
    /// @param lines how many there were, blank ones included
    /// @param irregular why its attempts have no place in a block; null where they have
    record Batch(AttemptBlock attempts, List<Remark> remarks, int lines, @Nullable String irregular) {}

    private SampleLines(LineParser parser, SampleMetrics metrics, LineBatch batch) {
        this.parser = parser;
        this.metrics = metrics;
        this.batch = batch;
        this.in = batch.bytes();
        this.fields = new SampleFields(metrics.names());
        this.columns = new SampleColumns(metrics.names().size());
        this.document = new LabelledDocument(parser);
        this.list = new ListedMetrics(parser, metrics);
        this.values = new double[metrics.names().size()];
    }

    static Batch read(LineParser parser, SampleMetrics metrics, LineBatch batch) {
        return new SampleLines(parser, metrics, batch).read();
    }

    private Batch read() {
        int line = 0;
        for (int from = 0; from < batch.length() && irregular == null; line++) {
            int end = fields.find(in, from, batch.length());
            if (end < 0 || !take(line)) {
                end = batch.end(from);
                if (!batch.isBlank(from, end)) {
                    parse(line, from, end);
                }
            }
            from = end + 1;
        }
        return new Batch(columns.block(), List.copyOf(remarks), line, irregular);
    }

    /// Takes a sample whose fields are plain; false where its line has to be parsed.
    private boolean take(int line) {
        var item = PlainToken.name(in, fields.from(SampleFields.ITEM), fields.to(SampleFields.ITEM));
        if (item == null || !takeFilter() || !takeScores(line)) {
            return false;
        }
        var answer = answer();
        var labels = document.labels(in, fields.from(SampleFields.DOCUMENT), fields.to(SampleFields.DOCUMENT));
        if (answer == null || labels == null) {
            return false;
        }
        columns.add(line, item, filter, answer.length == 0 ? null : answer, labels);
        for (int metric = 0; metric < values.length; metric++) {
            columns.score(metric, values[metric]);
        }
        return true;
    }

    private boolean takeFilter() {
        int from = fields.from(SampleFields.FILTER);
        int to = fields.to(SampleFields.FILTER);
        if (from >= 0 && Arrays.equals(filterText, 0, filterText.length, in, from, to)) {
            return true;
        }
        var text = from < 0 ? null : PlainToken.string(in, from, to);
        if (text == null || text.length == 0) {
            return false;
        }
        filterText = Arrays.copyOfRange(in, from, to);
        filter = new String(text, StandardCharsets.UTF_8);
        return true;
    }

    private boolean takeScores(int line) {
        if (!list.read(in, fields)) {
            return false;
        }
        for (int metric = 0; metric < values.length; metric++) {
            int field = SampleFields.FIRST_METRIC + metric;
            values[metric] = Double.NaN;
            if (!fields.has(field) || !list.counts(metric)) {
                continue;
            }
            if (metrics.isOfACorpus(metric) || fields.begins(field, '[') || fields.begins(field, '{')) {
                var name = metrics.names().get(metric);
                omit(line, name, Sample.noneOfItsOwn(name));
                continue;
            }
            values[metric] = JsonBytes.number(in, fields.from(field), fields.to(field));
            if (Double.isNaN(values[metric])) {
                return false;
            }
        }
        return true;
    }

    /// Empty where there is none, null where it cannot be read.
    private byte @Nullable [] answer() {
        int from = fields.from(SampleFields.RESPONSES);
        int to = fields.to(SampleFields.RESPONSES);
        if (from < 0) {
            return new byte[0];
        }
        var plain = PlainToken.answer(in, from, to);
        if (plain != null) {
            return plain;
        }
        var responses = parser.value(in, from, to, Selection.ALL);
        return responses == null ? null : bytes(FilteredResponse.answer(responses).orElse(""));
    }

    private void parse(int line, int from, int end) {
        switch (parser.parse(batch, line, from, end)) {
            case ParsedLine.Trouble(_, String why) -> remarks.add(new Remark(line, "", why));
            case ParsedLine.Value(_, JsonNode record) -> add(line, record);
        }
    }

    private void add(int line, JsonNode record) {
        if (Sample.item(record).isEmpty()) {
            remarks.add(new Remark(line, "", SampleAttempts.NO_ITEM));
            return;
        }
        var sample = Sample.of(record, (metric, why) -> omit(line, metric, why));
        if (sample.filter().isEmpty()) {
            irregular = "a sample that does not say how it was scored";
            return;
        }
        var answer = sample.answer().map(SampleLines::bytes);
        columns.add(line, bytes(sample.item()), sample.filter(), answer.orElse(null), sample.labels());
        sample.scores().forEach(this::score);
    }

    private void score(String name, Quantity value) {
        int metric = metrics.names().indexOf(name);
        if (metric >= 0 && value instanceof Quantity.Finite(double number)) {
            columns.score(metric, number);
        } else {
            irregular = metric < 0 ? "a metric that comes up late" : "a score that is no number";
        }
    }

    private void omit(int line, String metric, String why) {
        if (omitted.add(metric)) {
            remarks.add(new Remark(line, metric, why));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
