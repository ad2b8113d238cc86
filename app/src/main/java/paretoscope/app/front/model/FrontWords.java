package paretoscope.app.front.model;

import paretoscope.app.choices.MetricChoice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import paretoscope.app.messages.Counts;
import paretoscope.charts.MetricText;
import paretoscope.views.front.Excluded;
import paretoscope.views.front.FrontResult;

/// A front in words.
public final class FrontWords {
    /// A front longer than this is not read out point by point.
    private static final int MOST_READ = 12;

    private FrontWords() {}

    /// `51 of 69 shown, 18 unknown`.
    static String status(FrontResult result) {
        int shown = result.comparableRows().length;
        var text = Counts.of(shown) + " of " + Counts.of(result.size()) + " shown";
        return shown == result.size() ? text : text + ", " + Counts.of(result.size() - shown) + " unknown";
    }

    /// What the band around the front is made of; the empty text without one.
    public static String sureness(FrontResult result) {
        return result.uncertainty().map(found -> "Band: fronts that 2.5, 50 and 97.5 % of "
                + Counts.of(found.resamples()) + " resamples attain, "
                + (found.parametric()
                        ? "drawn from the standard errors, as items are missing; values without one stay fixed."
                        : "drawn over the items, the same for every configuration.")
                + " Seed " + found.seed() + ".").orElse("");
    }

    /// The chart for those who do not see it.
    static String spoken(FrontAnswer.Found found) {
        var result = found.result();
        var front = result.front();
        var title = MetricChoice.title(result.objectives().get(found.quality()).name()) + " against "
                + MetricChoice.title(result.objectives().get(found.cost()).name());
        var points = Arrays.stream(front).limit(MOST_READ).mapToObj(row -> point(result, row))
                .collect(Collectors.joining("; "));
        return title + ". " + status(result) + ". " + front.length + " on the front: " + points
                + (front.length > MOST_READ ? "; and " + (front.length - MOST_READ) + " more." : ".");
    }

    private static String point(FrontResult result, int row) {
        return result.label(row) + " " + IntStream.range(0, result.objectives().size())
                .mapToObj(i -> MetricText.of(result.objectives().get(i).metric(), result.value(row, i)))
                .collect(Collectors.joining(", "));
    }

    /// Why rows cannot be compared, each reason with its number, the commonest first.
    static List<String> reasons(FrontResult result) {
        var counted = result.excluded().stream().collect(Collectors.groupingBy(Excluded::why, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(4).map(entry -> entry.getValue() + " × " + entry.getKey()).toList();
    }
}
