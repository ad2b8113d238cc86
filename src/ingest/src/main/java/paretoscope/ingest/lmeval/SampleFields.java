package paretoscope.ingest.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import paretoscope.ingest.json.JsonBytes;

/// Finds where the fields of a sample stand on its line, without parsing it: samples of one file mostly have the same
/// fields in the same order.
///
/// Used by one thread at a time.
final class SampleFields {
    static final int ITEM = 0;
    static final int FILTER = 1;
    static final int RESPONSES = 2;
    static final int DOCUMENT = 3;
    static final int METRICS = 4;
    /// The fields of metrics come behind the others, in the order of the metrics.
    static final int FIRST_METRIC = 5;

    /// Prompts and responses, whatever they hold.
    private static final int PASSED = -1;
    /// Whatever else is not kept; it has to be JSON all the same.
    private static final int CHECKED = -2;
    /// A field that nobody expects.
    private static final int UNKNOWN = -3;

    private static final List<String> NAMES = List.of("doc_id", "filter", "filtered_resps", "doc", "metrics");
    private static final int MOST_NAMES = 200;

    private final List<String> metrics;
    private final List<Name> names = new ArrayList<>();
    private final JsonBytes text = new JsonBytes();
    private final int[] from;
    private final int[] to;
    private byte[] in = {};

    /// A name met before, and the field it has.
    private record Name(byte[] text, int field) {
        boolean isAt(byte[] in, int from, int to) {
            return Arrays.equals(text, 0, text.length, in, from, to);
        }
    }

    /// @param metrics the names of all fields that may be metrics
    SampleFields(List<String> metrics) {
        this.metrics = List.copyOf(metrics);
        this.from = new int[FIRST_METRIC + metrics.size()];
        this.to = new int[FIRST_METRIC + metrics.size()];
    }

    /// Where a field's value begins; -1 where the sample has none.
    int from(int field) {
        return from[field];
    }

    /// Where a field's value ends.
    int to(int field) {
        return to[field];
    }

    boolean has(int field) {
        return from[field] >= 0;
    }

    /// Whether a field's value begins with this sign.
    boolean begins(int field, char sign) {
        return from[field] >= 0 && in[from[field]] == sign;
    }

    /// Looks at the sample that is all there is on a line.
    ///
    /// @param end where the bytes end, which may be many lines further on
    /// @return where the line ends, or -1 where a parser has to look at it
    int find(byte[] bytes, int start, int end) {
        in = bytes;
        text.on(bytes, start, end);
        Arrays.fill(from, -1);
        return fields() && text.isBlankBehind() ? text.at() : -1;
    }

    private boolean fields() {
        if (!text.takes('{')) {
            return false;
        }
        int place = 0;
        do {
            if (!field(place++)) {
                return false;
            }
        } while (text.takes(','));
        return text.takes('}');
    }

    private boolean field(int place) {
        int field = name(place);
        return field != UNKNOWN && text.takes(':') && value(field);
    }

    /// The field whose name comes next.
    private int name(int place) {
        if (place < names.size() && text.takesString(names.get(place).text())) {
            return names.get(place).field();
        }
        boolean begins = text.next() == '"';
        int start = text.at() + 1;
        return begins && text.skipString() ? name(start, text.at() - 1) : UNKNOWN;
    }

    /// Takes note of where a value stands; a field that comes twice is left to the parser, and so is a word that is no
    /// JSON, wherever it stands.
    private boolean value(int field) {
        int first = text.next();
        int start = text.at();
        boolean begins = first == '"' || first == '[' || first == '{';
        if (!text.skipValue() || field != PASSED && !begins && !isScalar(start, text.at())) {
            return false;
        }
        if (field < 0) {
            return true;
        }
        boolean fresh = from[field] < 0;
        from[field] = start;
        to[field] = text.at();
        return fresh;
    }

    private boolean isScalar(int start, int end) {
        return JsonBytes.isWord(in, start, end, "null") || !Double.isNaN(JsonBytes.number(in, start, end));
    }

    private int name(int start, int end) {
        for (var name : names) {
            if (name.isAt(in, start, end)) {
                return name.field();
            }
        }
        var text = Arrays.copyOfRange(in, start, end);
        var name = new Name(text, field(new String(text, StandardCharsets.UTF_8)));
        if (names.size() < MOST_NAMES) {
            names.add(name);
        }
        return name.field();
    }

    /// Whether a field with this name is looked at for something else than a score.
    static boolean isOther(String name) {
        return NAMES.contains(name);
    }

    private int field(String name) {
        int known = NAMES.indexOf(name);
        if (known >= 0) {
            return known;
        }
        int metric = metrics.indexOf(name);
        if (metric >= 0) {
            return FIRST_METRIC + metric;
        }
        if (name.equals("arguments") || name.equals("resps")) {
            return PASSED;
        }
        return name.indexOf('\\') >= 0 || Sample.namesMetric(name) ? UNKNOWN : CHECKED;
    }
}
