package paretoscope.ingest.table;

import java.util.List;

/// A column kept as text, resolved to its place in the row.
record NamedColumn(int index, String name) {
    String in(List<String> cells) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
