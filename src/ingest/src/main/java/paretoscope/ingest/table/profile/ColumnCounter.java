package paretoscope.ingest.table.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.DateText;
import paretoscope.ingest.table.row.NumberParts;
import paretoscope.ingest.table.row.NumberText;

/// Counts what one column holds while the table streams by.
final class ColumnCounter {
    private static final int EXAMPLES = 3;
    private static final Set<String> TRUTHS = Set.of("true", "false", "yes", "no");

    final String name;
    long blanks;
    long filled;
    long onlyPoint;
    long onlyComma;
    long eitherComma;
    long special;
    long truths;
    long dates;
    long durations;
    long zeros;
    long wholes;
    long percents;
    long currencies;
    String unit = "";
    int longest;
    long letters;
    boolean sequential = true;
    final Extent point = new Extent();
    final Extent comma = new Extent();
    final DistinctCounter distinct = new DistinctCounter();
    final List<String> examples = new ArrayList<>();

    /// The numbers of a column under one reading.
    static final class Extent {
        long count;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;

        void add(double value) {
            count++;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        void add(ColumnFacts.Numbers facts) {
            count += facts.count();
            min = Math.min(min, facts.min());
            max = Math.max(max, facts.max());
        }

        void add(Extent other, long times) {
            count += other.count * times;
            min = Math.min(min, other.min);
            max = Math.max(max, other.max);
        }
    }

    ColumnCounter(String name, long blanksBefore) {
        this.name = name;
        this.blanks = blanksBefore;
    }

    /// What a column of a laid-out table holds; `sequential` has to be found out apart.
    static ColumnCounter of(String name, ColumnFacts.Numbers facts) {
        var counter = new ColumnCounter(name, 0);
        facts.odd().forEach(counter::add);
        counter.filled += facts.count();
        counter.zeros += facts.zeros();
        counter.wholes += facts.wholes();
        counter.onlyPoint += facts.count() - facts.wholes();
        counter.point.add(facts);
        counter.comma.add(facts);
        return counter;
    }

    /// Counts a text that stands in so many cells.
    private void add(String cell, long times) {
        var one = new ColumnCounter(name, 0);
        one.add(cell);
        blanks += one.blanks * times;
        filled += one.filled * times;
        onlyPoint += one.onlyPoint * times;
        onlyComma += one.onlyComma * times;
        eitherComma += one.eitherComma * times;
        special += one.special * times;
        truths += one.truths * times;
        dates += one.dates * times;
        durations += one.durations * times;
        zeros += one.zeros * times;
        wholes += one.wholes * times;
        unit = unit.isEmpty() ? one.unit : unit;
        point.add(one.point, times);
        comma.add(one.comma, times);
    }

    void add(String cell) {
        if (Blank.is(cell)) {
            blanks++;
            return;
        }
        filled++;
        longest = Math.max(longest, cell.length());
        letters += cell.length();
        distinct.add(cell);
        if (examples.size() < EXAMPLES && !examples.contains(cell)) {
            examples.add(cell.length() > 80 ? cell.substring(0, 80) : cell);
        }
        if (!number(cell)) {
            word(cell);
        }
    }

    private boolean number(String cell) {
        var parts = NumberParts.of(cell);
        if (parts.special().isPresent()) {
            special++;
            return true;
        }
        int shape = NumberText.shape(parts.core());
        if (shape == 0) {
            return false;
        }
        onlyPoint += shape == NumberText.POINT ? 1 : 0;
        onlyComma += shape == NumberText.COMMA ? 1 : 0;
        eitherComma += shape == (NumberText.POINT | NumberText.COMMA) && parts.core().indexOf(',') >= 0 ? 1 : 0;
        read(parts.core(), shape);
        unit(parts.unit());
        return true;
    }

    private void read(String core, int shape) {
        if ((shape & NumberText.POINT) != 0) {
            var value = NumberText.value(core, NumberText.POINT);
            value.ifPresent(this::pointed);
            if (!NumberText.hasSeparators(core)) {
                value.ifPresent(comma::add);
                return;
            }
        }
        if ((shape & NumberText.COMMA) != 0) {
            NumberText.value(core, NumberText.COMMA).ifPresent(comma::add);
        }
    }

    private void pointed(double value) {
        sequential &= value == point.count || value == point.count + 1;
        point.add(value);
        zeros += value == 0 ? 1 : 0;
        wholes += value == Math.rint(value) ? 1 : 0;
    }

    private void unit(String written) {
        if (!written.isEmpty()) {
            percents += written.equals("%") ? 1 : 0;
            currencies += written.equals("%") ? 0 : 1;
            unit = unit.isEmpty() ? written : unit;
        }
    }

    private void word(String cell) {
        if (cell.length() <= 5 && TRUTHS.contains(cell.toLowerCase(Locale.ROOT))) {
            truths++;
        } else if (DateText.looksLike(cell)) {
            dates++;
        } else if (NumberParts.duration(cell).isPresent()) {
            durations++;
        }
    }
}
