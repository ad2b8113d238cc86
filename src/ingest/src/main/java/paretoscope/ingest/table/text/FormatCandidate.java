package paretoscope.ingest.table.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberText;

/// A file's head read with one separator, and how much it looks like a table then.
final class FormatCandidate {
    private static final double CONSISTENT = 0.8;
    private static final double CONSISTENT_IF_NAMED = 0.5;

    private final Separator separator;
    private final List<SampleRecord> records;
    private final List<SampleRecord> comments;
    private final boolean boxed;
    private final boolean namedAsTable;
    private final int width;
    private final double consistency;

    FormatCandidate(Separator separator, List<SampleRecord> all, String fileName) {
        this.separator = separator;
        var marked = all.stream().filter(record -> isComment(record, separator)).toList();
        this.comments = 2 * marked.size() > all.size() && !marked.isEmpty() && marked.size() == all.size()
                ? List.of()
                : marked;
        this.boxed = separator.character() == '|' && all.stream().allMatch(FormatCandidate::isBoxed);
        this.records = all.stream().filter(record -> !comments.contains(record)).map(this::unboxed)
                .filter(record -> !record.isRule()).toList();
        this.namedAsTable = fileName.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab)");
        this.width = commonest(records);
        this.consistency = consistency();
    }

    /// A `#` directly before a separator is the name of a column.
    private static boolean isComment(SampleRecord record, Separator separator) {
        return record.isComment()
                && (separator.whitespace() || record.cells().isEmpty() || record.cells().getFirst().length() > 1);
    }

    private static boolean isBoxed(SampleRecord record) {
        return record.width() > 2 && record.cells().getFirst().isEmpty() && record.cells().getLast().isEmpty();
    }

    private SampleRecord unboxed(SampleRecord record) {
        return boxed
                ? new SampleRecord(record.cells().subList(1, record.width() - 1), record.text(), record.line())
                : record;
    }

    private static int commonest(List<SampleRecord> records) {
        Map<Integer, Integer> counts = new HashMap<>();
        records.forEach(record -> counts.merge(record.width(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    private static double share(List<SampleRecord> records, int width) {
        return records.isEmpty()
                ? 0
                : (double) records.stream().filter(record -> record.width() == width).count() / records.size();
    }

    /// The share of rows that are equally wide; a header that is off by one is forgiven.
    private double consistency() {
        double all = share(records, width);
        boolean near = records.size() > 2 && Math.abs(records.getFirst().width() - width) == 1;
        return near ? Math.max(all, share(records.subList(1, records.size()), width)) : all;
    }

    /// How much this looks like a table: 0 for not at all, more the more cells agree.
    double score() {
        if (records.isEmpty() || width == 0) {
            return 0;
        }
        if (separator.whitespace()) {
            return whitespaceScore();
        }
        if (width == 1) {
            return separator.character() == ',' && isColumnOfNumbers() ? 0.1 : 0;
        }
        if (records.size() == 1) {
            return namedAsTable || records.getFirst().isAllNumbers() ? 1 : 0;
        }
        boolean plausible = namedAsTable || boxed || hasNumbers();
        return consistency >= (namedAsTable ? CONSISTENT_IF_NAMED : CONSISTENT) && plausible
                ? consistency + Math.min(width, 50) / 1000.0
                : 0;
    }

    /// Words and numbers divided by spaces are a table only when they are numbers nearly throughout.
    private double whitespaceScore() {
        long cells = records.stream().mapToLong(SampleRecord::width).sum();
        long numbers = records.stream().mapToLong(SampleRecord::numbers).sum();
        if (numbers == cells && cells >= 2) {
            return width > 1 || records.size() > 1 ? 0.9 : 0;
        }
        long first = records.getFirst().width() - records.getFirst().numbers();
        boolean numericBelowHeader = records.size() > 1 && first > 0 && numbers + first >= cells;
        return width > 1 && consistency > 0.95 && (numericBelowHeader || numbers > 0.6 * cells) ? 0.7 : 0;
    }

    private boolean isColumnOfNumbers() {
        long numbers = records.stream().filter(SampleRecord::isAllNumbers).count();
        return records.size() > 1 && numbers >= records.size() - 1;
    }

    /// Whether some column holds mostly numbers, truths or blanks: a file of prose has commas too.
    private boolean hasNumbers() {
        var below = records.stream().skip(1).filter(record -> record.width() == width).toList();
        for (int column = 0; column < width; column++) {
            int index = column;
            long filled = below.stream().filter(record -> isValue(record.cells().get(index))).count();
            if (2 * filled > below.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        return NumberText.looksNumeric(cell) || cell.matches("(?i)true|false|yes|no") || cell.matches("-|(?i)n/a|nan")
                && Blank.is(cell);
    }

    Separator separator() {
        return separator;
    }

    List<SampleRecord> records() {
        return records;
    }

    int width() {
        return width;
    }

    boolean boxed() {
        return boxed;
    }

    boolean hasComments() {
        return !comments.isEmpty();
    }

    /// The comment that stands right before the first record, which may name the columns.
    List<SampleRecord> leadingComments() {
        return comments.stream().filter(comment -> comment.line() < records.getFirst().line()).toList();
    }
}
