package paretoscope.views.costofpass;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import paretoscope.store.ConfigurationTable;

/// Where release dates come from: what the user typed for a configuration goes before a column of the runs, and that before
/// the list that comes with the program.
///
/// @param column a column of dates
/// @param shipped whether the list that comes with the program, and dates in models' own names, fill the gaps
/// @param typed by the configuration's label
public record Releases(Optional<String> column, boolean shipped, Map<String, LocalDate> typed) {
    /// What tables of configurations call the day a run was made, whatever its column was called in the file.
    public static final String RUN_DATE = "date";

    private static final Pattern RELEASED = Pattern.compile("(?i)release|launch");

    public Releases {
        typed = Map.copyOf(typed);
    }

    public static Releases ofColumn(String name) {
        return new Releases(Optional.of(name), false, Map.of());
    }

    /// The list that comes with the program, and nothing else.
    public static Releases ofShipped() {
        return new Releases(Optional.empty(), true, Map.of());
    }

    /// The same, or a column of dates where neither a column was named nor the list knows any of these models: one that
    /// speaks of releases, else the days of the runs if they differ.
    public Releases orSuggested(ConfigurationTable table) {
        if (column.isPresent() || IntStream.range(0, table.size())
                .anyMatch(row -> ShippedReleases.of(table.configuration(row).model()).isPresent())) {
            return this;
        }
        return Stream.concat(table.textNames().stream().filter(name -> RELEASED.matcher(name).find()),
                Stream.of(RUN_DATE).filter(name -> differ(table, name)))
                .filter(name -> ReleaseDates.anyIn(table, name)).findFirst()
                .map(name -> new Releases(Optional.of(name), shipped, typed)).orElse(this);
    }

    private static boolean differ(ConfigurationTable table, String name) {
        return table.text(name).stream().flatMap(List::stream).distinct().limit(2).count() > 1;
    }

    public Releases withTyped(Map<String, LocalDate> dates) {
        return new Releases(column, shipped, dates);
    }
}
