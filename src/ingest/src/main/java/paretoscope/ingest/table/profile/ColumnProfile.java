package paretoscope.ingest.table.profile;

import java.util.List;
import paretoscope.ingest.table.row.NumberText;

/// What one column holds.
///
/// @param filled cells that hold something; blank ones are counted apart
/// @param reading [NumberText#POINT] or [NumberText#COMMA], decided for the column as a whole
/// @param readingGuessed whether its numbers make sense both ways and one was chosen
/// @param numbers cells that are finite numbers under the reading
/// @param special cells that say `nan` or `inf`
/// @param truths cells that say true, false, yes or no
/// @param wholes numbers without decimals
/// @param min the smallest number, infinite without any
/// @param max the largest number, negative infinite without any
/// @param unit the unit written in the cells, or empty
/// @param distinct different values, counted up to [DistinctCounter#BOUND]
/// @param sequential whether the numbers count the rows
/// @param varies whether rows of the same configuration and task (and item) differ in it
/// @param variesWithinRun whether rows of the same configuration and task differ in it
/// @param tellsApart whether no two rows of the same configuration and task have the same value in it
public record ColumnProfile(String name, long filled, long blanks, int reading, boolean readingGuessed, long numbers,
        long special, long truths, long dates, long durations, long zeros, long wholes, double min, double max,
        String unit, long distinct, int longest, double meanLength, boolean sequential, boolean varies,
        boolean variesWithinRun, boolean tellsApart, List<String> examples) {
    /// The share of a column that has to be of a type for the rest to count as mistakes.
    private static final double MOSTLY = 0.8;

    public ColumnProfile {
        examples = List.copyOf(examples);
    }

    static ColumnProfile of(int place, ColumnCounter count, boolean fileUsesComma, Variation variation) {
        boolean ambiguous = count.onlyComma == 0 && count.onlyPoint == 0;
        boolean comma = ambiguous ? fileUsesComma : count.onlyComma > count.onlyPoint;
        boolean matters = ambiguous && count.eitherComma > 0;
        var extent = comma ? count.comma : count.point;
        return new ColumnProfile(count.name, count.filled, count.blanks, comma ? NumberText.COMMA : NumberText.POINT,
                comma || matters, extent.count, count.special, count.truths, count.dates, count.durations, count.zeros,
                count.wholes, extent.min, extent.max, count.unit, count.distinct.count(), count.longest,
                count.filled == 0 ? 0 : (double) count.letters / count.filled,
                count.sequential && count.point.count > 1,
                variation.variesWithinItem(count.name), variation.variesWithinRun(count.name),
                variation.tellsApart(place), count.examples);
    }

    public boolean isBlank() {
        return filled == 0;
    }

    /// Whether nearly every filled cell is a number.
    public boolean isNumeric() {
        return numbers > 0 && numbers + special >= MOSTLY * filled;
    }

    /// Whether every filled cell is true or false, or says so in numbers.
    public boolean isTruth() {
        return filled > 0 && truths >= MOSTLY * filled;
    }

    /// Whether all numbers are 0 or 1, or truths.
    public boolean isBinary() {
        return isTruth() || isNumeric() && wholes == numbers && min >= 0 && max <= 1;
    }

    /// Whether it looks like a setting that was varied: a few values, each of them for several configurations, and no
    /// configuration twice with the same.
    public boolean isVaried() {
        return varies && tellsApart && distinct > 1 && distinct <= 20 && 2 * distinct <= filled;
    }

    public boolean isDate() {
        return dates > 0 && dates >= MOSTLY * filled;
    }

    public boolean isDuration() {
        return durations > 0 && durations >= MOSTLY * filled;
    }

    public boolean isWhole() {
        return isNumeric() && wholes == numbers;
    }

    /// Whether its values come back, as settings do and names, addresses and free texts do not.
    public boolean repeats() {
        return distinct <= 20 && distinct < 0.9 * Math.max(filled, 8) || 2 * distinct <= filled;
    }
}
