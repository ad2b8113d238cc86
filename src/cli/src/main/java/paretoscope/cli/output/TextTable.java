package paretoscope.cli.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of cells under a header. A cell is a text, a number, or null where nothing is known.
public final class TextTable {
    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    public TextTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    public TextTable(String... header) {
        this(List.of(header));
    }

    /// Adds a row of as many cells as the header has.
    public void row(List<? extends @Nullable Object> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " columns");
        }
        rows.add(Collections.unmodifiableList(new ArrayList<>(cells)));
    }

    public List<String> header() {
        return header;
    }

    public List<List<@Nullable Object>> rows() {
        return Collections.unmodifiableList(rows);
    }
}
