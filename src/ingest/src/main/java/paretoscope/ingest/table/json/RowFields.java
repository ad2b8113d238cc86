package paretoscope.ingest.table.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import paretoscope.ingest.json.JsonBytes;

/// Finds where the cells of a row stand on its line, without parsing it: rows of one file mostly have the same fields in
/// the same order.
///
/// Used by one thread at a time.
final class RowFields {
    private static final int DEPTH = 7;

    private final FieldNode row;
    private final JsonBytes text = new JsonBytes();
    private final int[] from;
    private final int[] to;
    private final boolean[] escaped;
    private byte[] in = {};

    RowFields(List<String> columns) {
        this.row = FieldNode.of(columns);
        this.from = new int[columns.size()];
        this.to = new int[columns.size()];
        this.escaped = new boolean[columns.size()];
    }

    /// Where a cell begins; -1 where the row has none.
    int from(int column) {
        return from[column];
    }

    /// Where a cell ends.
    int to(int column) {
        return to[column];
    }

    /// Whether a cell that is a string is written in another way than it reads.
    boolean isEscaped(int column) {
        return escaped[column];
    }

    /// Looks at the row that is all there is on a line.
    ///
    /// @param end where the bytes end, which may be many lines further on
    /// @return where the line ends, or -1 where a parser has to look at it
    int find(byte[] bytes, int start, int end) {
        in = bytes;
        text.on(bytes, start, end);
        Arrays.fill(from, -1);
        return fields(row, 0) && text.isBlankBehind() ? text.at() : -1;
    }

    private boolean fields(FieldNode object, int depth) {
        if (!text.takes('{')) {
            return false;
        }
        int place = 0;
        do {
            var field = field(object, place++);
            if (field == null || !text.takes(':') || !value(field, depth)) {
                return false;
            }
        } while (text.takes(','));
        return text.takes('}');
    }

    private @Nullable FieldNode field(FieldNode object, int place) {
        var likely = object.at(place);
        if (likely != null && text.takesString(likely.name())) {
            return likely;
        }
        boolean begins = text.next() == '"';
        int start = text.at() + 1;
        return begins && text.skipString() ? object.named(in, start, text.at() - 1) : null;
    }

    /// Takes note of where a cell stands; a list, an object where there should be none, and a cell that comes twice are
    /// left to the parser.
    private boolean value(FieldNode field, int depth) {
        int first = text.next();
        if (first == '{') {
            return field.isObject() && depth < DEPTH && fields(field, depth + 1);
        }
        int column = field.column();
        if (column < 0 || from[column] >= 0 || first == '[') {
            return false;
        }
        from[column] = text.at();
        boolean ends = first == '"' ? text.skipCheckedString() : text.skipValue();
        to[column] = text.at();
        escaped[column] = text.hasEscapes();
        return ends && (first == '"' || isWord(from[column], to[column]));
    }

    private boolean isWord(int start, int end) {
        return JsonBytes.isWord(in, start, end, "null") || !Double.isNaN(JsonBytes.number(in, start, end));
    }
}
