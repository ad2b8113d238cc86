package paretoscope.ingest.table.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.ColumnNames;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.text.DelimitedFormat.Alignment;

/// What the columns are called, where that stands, and how the rows lie under it.
record HeaderGuess(List<String> columns, long headerLine, Alignment alignment) {
    private static final Set<String> COUNTERS = Set.of("", "#", "rank", "no", "no.", "index", "idx", "position",
            "place", "pos");

    static HeaderGuess of(FormatCandidate candidate) {
        var first = candidate.records().getFirst();
        var rows = candidate.records().subList(1, candidate.records().size());
        return isHeader(first, rows) ? named(first, rows) : unnamed(candidate);
    }

    /// A first row is a header unless it has numbers where the rows below it have numbers too.
    private static boolean isHeader(SampleRecord first, List<SampleRecord> rows) {
        if (first.numbers() == 0 || first.countsFromZero()) {
            return true;
        }
        if (first.isAllNumbers()) {
            return false;
        }
        var below = rows.stream().filter(row -> row.width() == first.width()).toList();
        for (int i = 0; i < first.width(); i++) {
            if (isWord(first.cells().get(i)) && mostlyNumbers(below, i)) {
                return true;
            }
        }
        return rows.isEmpty();
    }

    private static boolean isWord(String cell) {
        return !NumberText.looksNumeric(cell) && !Blank.is(cell);
    }

    private static boolean mostlyNumbers(List<SampleRecord> rows, int column) {
        long numbers = rows.stream().filter(row -> NumberText.looksNumeric(row.cells().get(column))).count();
        return numbers > 0 && 2 * numbers >= rows.size();
    }

    private static HeaderGuess named(SampleRecord header, List<SampleRecord> rows) {
        var names = header.cells();
        if (allAre(rows, names.size() - 1) && COUNTERS.contains(names.getFirst().toLowerCase(Locale.ROOT))) {
            return new HeaderGuess(ColumnNames.of(names), header.line(), Alignment.RIGHT);
        }
        if (allAre(rows, names.size() + 1) && rows.stream().noneMatch(row -> row.cells().getLast().isEmpty())) {
            var withRow = new ArrayList<>(names);
            withRow.addFirst("row");
            return new HeaderGuess(ColumnNames.of(withRow), header.line(), Alignment.ROW_NAMES);
        }
        return new HeaderGuess(ColumnNames.of(names), header.line(), Alignment.AS_WRITTEN);
    }

    private static boolean allAre(List<SampleRecord> rows, int width) {
        return !rows.isEmpty() && width > 0 && rows.stream().allMatch(row -> row.width() == width);
    }

    private static HeaderGuess unnamed(FormatCandidate candidate) {
        int width = candidate.records().stream().mapToInt(SampleRecord::width).max().orElse(0);
        for (var comment : candidate.leadingComments().reversed()) {
            var names = candidate.separator().split(comment.text().replaceFirst("^[#%]+\\s*", ""));
            if (names.size() == width && width > 1
                    && names.stream().allMatch(name -> name.length() > 1 && isWord(name))) {
                return new HeaderGuess(ColumnNames.of(names), comment.line(), Alignment.AS_WRITTEN);
            }
        }
        boolean front = candidate.records().stream().allMatch(SampleRecord::isAllNumbers);
        var names = new ArrayList<String>();
        for (int i = 1; i <= width; i++) {
            names.add((front ? "objective " : "column ") + i);
        }
        return new HeaderGuess(names, 0, Alignment.AS_WRITTEN);
    }
}
