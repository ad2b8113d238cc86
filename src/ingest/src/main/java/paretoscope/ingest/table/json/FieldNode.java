package paretoscope.ingest.table.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of the objects that rows are written as: a column, an object of further fields, or now one and now the other.
final class FieldNode {
    private static final int NONE = -1;

    private final byte[] name;
    private final List<FieldNode> fields = new ArrayList<>();
    private int column = NONE;

    private FieldNode(String name) {
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    /// The row itself, with fields for all columns; those of an object within have names with dots.
    static FieldNode of(List<String> columns) {
        var row = new FieldNode("");
        for (int column = 0; column < columns.size(); column++) {
            var field = row;
            for (var part : columns.get(column).split("\\.", -1)) {
                field = field.child(part);
            }
            field.column = column;
        }
        return row;
    }

    private FieldNode child(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        for (var field : fields) {
            if (Arrays.equals(field.name, bytes)) {
                return field;
            }
        }
        var field = new FieldNode(name);
        fields.add(field);
        return field;
    }

    /// The name in UTF-8.
    byte[] name() {
        return name;
    }

    /// The column it is; negative where it is none.
    int column() {
        return column;
    }

    boolean isObject() {
        return !fields.isEmpty();
    }

    /// The field that is likely to come in this place.
    @Nullable
    FieldNode at(int place) {
        return place < fields.size() ? fields.get(place) : null;
    }

    /// The field with the name between two places.
    @Nullable
    FieldNode named(byte[] in, int from, int to) {
        for (var field : fields) {
            if (Arrays.equals(field.name, 0, field.name.length, in, from, to)) {
                return field;
            }
        }
        return null;
    }
}
