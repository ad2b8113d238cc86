package paretoscope.ingest.table.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.ScannedTable;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.NumberText;

/// The profile of a laid-out table: counted by the workspace where counting is enough, and as in the first rows
/// otherwise.
public final class ScannedProfile {
    private final TableProfile first;
    private final ScannedTable table;
    private final KeyColumns keys;
    private final List<Integer> runKeys;

    private ScannedProfile(TableProfile first, ScannedTable table, KeyColumns keys) {
        this.first = first;
        this.table = table;
        this.keys = keys;
        this.runKeys = IntStream.range(0, first.columns().size())
                .filter(i -> keys.namesRun(first.columns().get(i).name())).boxed().toList();
    }

    /// The profile of the whole table, or nothing where its rows are unlike the first ones.
    ///
    /// @param first the profile of its first rows
    public static Optional<TableProfile> of(TableProfile first, ScannedTable table, KeyColumns keys) {
        return new ScannedProfile(first, table, keys).whole();
    }

    private Optional<TableProfile> whole() {
        var columns = new ArrayList<ColumnProfile>();
        for (int i = 0; i < first.columns().size(); i++) {
            var seen = first.columns().get(i);
            var facts = table.facts(i);
            var column = facts.isEmpty() ? Optional.of(seen) : column(i, seen, facts.get());
            if (column.isEmpty() || column.get().isBlank() != seen.isBlank()) {
                return Optional.empty();
            }
            columns.add(column.get());
        }
        return Optional.of(new TableProfile(table.rows(), columns.stream().mapToLong(ColumnProfile::blanks).sum(),
                first.comments(), columns));
    }

    private Optional<ColumnProfile> column(int place, ColumnProfile seen, ColumnFacts facts) {
        return switch (facts) {
            case ColumnFacts.Numbers numbers -> numbers(place, seen, ColumnCounter.of(seen.name(), numbers));
            case ColumnFacts.Texts texts -> texts(place, seen, texts);
        };
    }

    /// Where commas stand in numbers, what they mean has to be told from all of them.
    private Optional<ColumnProfile> numbers(int place, ColumnProfile seen, ColumnCounter count) {
        boolean commas = count.onlyComma + count.eitherComma > 0 || seen.reading() != NumberText.POINT;
        return commas
                ? Optional.empty()
                : Optional.of(new ColumnProfile(seen.name(), count.filled, count.blanks, seen.reading(), false,
                        count.point.count, count.special, count.truths, count.dates, count.durations, count.zeros,
                        count.wholes, count.point.min, count.point.max, count.unit, seen.distinct(), seen.longest(),
                        seen.meanLength(), seen.sequential() && table.countsRows(place), seen.varies(),
                        seen.variesWithinRun(), seen.tellsApart(), seen.examples()));
    }

    private Optional<ColumnProfile> texts(int place, ColumnProfile seen, ColumnFacts.Texts texts) {
        long blanks = texts.perhapsBlank().entrySet().stream().filter(text -> Blank.is(text.getKey()))
                .mapToLong(Map.Entry::getValue).sum();
        long filled = texts.cells() - blanks;
        double share = seen.filled() == 0 ? 0 : (double) filled / seen.filled();
        return Optional.of(new ColumnProfile(seen.name(), filled, table.rows() - filled, seen.reading(),
                seen.readingGuessed(), Math.round(share * seen.numbers()), Math.round(share * seen.special()),
                Math.round(share * seen.truths()), Math.round(share * seen.dates()),
                Math.round(share * seen.durations()), Math.round(share * seen.zeros()),
                Math.round(share * seen.wholes()), seen.min(), seen.max(), seen.unit(), seen.distinct(),
                texts.longest(), filled == 0 ? 0 : (double) texts.letters() / filled, false, seen.varies(),
                seen.variesWithinRun() || varies(place, seen.name()), seen.tellsApart(), seen.examples()));
    }

    private boolean varies(int place, String name) {
        return !keys.names(name) && table.varies(place, runKeys);
    }
}
