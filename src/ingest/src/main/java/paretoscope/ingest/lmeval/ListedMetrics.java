package paretoscope.ingest.lmeval;

import java.util.Arrays;
import java.util.stream.IntStream;
import paretoscope.ingest.json.LineParser;
import paretoscope.ingest.json.Selection;

/// Which fields of a sample are metrics: those that it lists, else all that may be.
///
/// Used by one thread at a time.
final class ListedMetrics {
    private final LineParser parser;
    private final SampleMetrics metrics;
    private final boolean[] named;
    private boolean[] counting;
    private byte[] text = {};
    private boolean[] listed;

    ListedMetrics(LineParser parser, SampleMetrics metrics) {
        this.parser = parser;
        this.metrics = metrics;
        this.named = new boolean[metrics.names().size()];
        IntStream.range(0, named.length).forEach(metric -> named[metric] = metrics.isNamed(metric));
        this.listed = named;
        this.counting = named;
    }

    /// Reads the list of a sample, if it has one; false where its line has to be parsed.
    boolean read(byte[] in, SampleFields fields) {
        if (!fields.begins(SampleFields.METRICS, '[')) {
            counting = named;
            return true;
        }
        int from = fields.from(SampleFields.METRICS);
        int to = fields.to(SampleFields.METRICS);
        if (!Arrays.equals(text, 0, text.length, in, from, to)) {
            if (!list(in, from, to)) {
                return false;
            }
            text = Arrays.copyOfRange(in, from, to);
        }
        counting = listed;
        return true;
    }

    private boolean list(byte[] in, int from, int to) {
        var names = parser.value(in, from, to, Selection.ALL);
        if (names == null) {
            return false;
        }
        var found = new boolean[named.length];
        for (var name : names) {
            int metric = metrics.names().indexOf(name.asString(""));
            if (metric < 0) {
                return false;
            }
            found[metric] = true;
        }
        listed = found;
        return true;
    }

    /// Whether a field of the sample that was read is a metric.
    boolean counts(int metric) {
        return counting[metric];
    }
}
