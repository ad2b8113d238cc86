package paretoscope.views.costofpass;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import paretoscope.store.ConfigurationTable;
import paretoscope.views.front.MetricNames;
import paretoscope.views.front.UnclearQuestion;

/// When configurations were released, as a column of texts says it: a day, a month or a year, each taken at its first day. Of
/// several in one cell the earliest counts.
final class ReleaseDates {
    private ReleaseDates() {}

    /// Days since 1970 by row; NaN where nobody knows.
    static double[] of(ConfigurationTable table, Releases from) throws UnclearQuestion {
        double[] days = from.column().isPresent() ? ofColumn(table, from.column().get()) : unknown(table.size());
        for (int row = 0; row < days.length; row++) {
            var typed = from.typed().get(table.labels().get(row));
            if (typed != null) {
                days[row] = typed.toEpochDay();
            } else if (Double.isNaN(days[row]) && from.shipped()) {
                days[row] = ShippedReleases.of(table.configuration(row).model()).map(LocalDate::toEpochDay)
                        .map(Long::doubleValue).orElse(Double.NaN);
            }
        }
        return days;
    }

    /// Whether a column of texts holds a date at all.
    static boolean anyIn(ConfigurationTable table, String column) {
        return table.text(column).stream().flatMap(List::stream).anyMatch(cell -> !Double.isNaN(day(cell)));
    }

    private static double[] ofColumn(ConfigurationTable table, String column) throws UnclearQuestion {
        double[] days = MetricNames.texts(table, column, "order the releases by").stream()
                .mapToDouble(ReleaseDates::day).toArray();
        if (Arrays.stream(days).allMatch(Double::isNaN)) {
            throw new UnclearQuestion("\"" + column + "\" holds no dates such as 2025-08-07 or 2025-08.");
        }
        return days;
    }

    private static double[] unknown(int size) {
        double[] days = new double[size];
        Arrays.fill(days, Double.NaN);
        return days;
    }

    private static double day(String cell) {
        return Arrays.stream(cell.split("[,;]")).map(String::strip).flatMap(text -> parse(text).stream())
                .mapToDouble(LocalDate::toEpochDay).min().orElse(Double.NaN);
    }

    private static Optional<LocalDate> parse(String text) {
        for (Reading reading : List.<Reading>of(
                given -> LocalDate.parse(given.substring(0, Math.min(10, given.length()))),
                given -> YearMonth.parse(given).atDay(1), given -> Year.parse(given).atDay(1))) {
            try {
                return Optional.of(reading.date(text));
            } catch (DateTimeException _) {
                // Another way of writing it may fit.
            }
        }
        return Optional.empty();
    }

    private interface Reading {
        LocalDate date(String text);
    }
}
