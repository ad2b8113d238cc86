package paretoscope.ingest.table.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives every column a name of its own: blank ones are numbered, repeated ones counted.
public final class ColumnNames {
    private static final int LONGEST = 300;
    private final Set<String> taken = new HashSet<>();
    private int position;

    /// For tables whose columns are met one by one.
    public ColumnNames() {}

    /// Names for a whole header.
    public static List<String> of(List<String> header) {
        var names = new ColumnNames();
        var result = new ArrayList<String>();
        header.forEach(name -> result.add(names.next(name)));
        return result;
    }

    /// The name under which the next column is known: `column 3` where the file has none, `acc (2)` for the second
    /// of a name.
    public String next(String written) {
        position++;
        var name = tidy(written);
        var base = name.isEmpty() ? "column " + position : name;
        var unique = base;
        for (int count = 2; !taken.add(unique); count++) {
            unique = base + " (" + count + ")";
        }
        return unique;
    }

    private static String tidy(String written) {
        var line = written.replaceAll("[\\s\\u00A0\\uFEFF\\u0000]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
