package paretoscope.views.costofpass;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Where release dates come from: what the user typed for a configuration goes before a column of the runs, and that before
/// the list that comes with the program.
///
/// @param column a column of dates
/// @param shipped whether the list that comes with the program, and dates in models' own names, fill the gaps
/// @param typed by the configuration's label
public record Releases(Optional<String> column, boolean shipped, Map<String, LocalDate> typed) {
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

    public Releases withTyped(Map<String, LocalDate> dates) {
        return new Releases(column, shipped, dates);
    }
}
