package paretoscope.app.sources;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Configuration;
import paretoscope.store.RunRow;
import paretoscope.store.SourceSummary;

/// What there is to choose from: the sources, the columns that tell configurations apart, and the days of the runs.
record Contents(List<SourceSummary> sources, List<Facet> facets, Optional<DaySpan> days) {
    private static final int MOST_VALUES = 400;
    private static final Set<String> LEFT_OUT = Set.of("date", "file");

    static Contents of(List<SourceSummary> sources, List<RunRow> runs) {
        var byColumn = new LinkedHashMap<String, Map<String, Set<Configuration>>>();
        for (var run : runs) {
            note(byColumn, "model", run.model(), run);
            note(byColumn, "tool", run.tool(), run);
            run.configuration().settings().forEach((name, value) -> note(byColumn, name, value, run));
        }
        var facets = new ArrayList<Facet>();
        byColumn.forEach((column, values) -> {
            if (isUseful(column, values) && !isModelAgain(column, values, byColumn)) {
                facets.add(facet(column, values));
            }
        });
        return new Contents(sources, facets, days(runs));
    }

    private static void note(Map<String, Map<String, Set<Configuration>>> byColumn, String column, String value,
            RunRow run) {
        if (!value.isBlank() && !LEFT_OUT.contains(column)) {
            byColumn.computeIfAbsent(column, _ -> new LinkedHashMap<>()).computeIfAbsent(value, _ -> new HashSet<>())
                    .add(run.configuration());
        }
    }

    /// A column that names every configuration differently is a name, not a property; only the model is useful so.
    private static boolean isUseful(String column, Map<String, Set<Configuration>> values) {
        return values.size() > 1 && values.size() <= MOST_VALUES
                && (column.equals("model") || values.values().stream().anyMatch(having -> having.size() > 1));
    }

    /// Tables that call the model something else say it under both names.
    private static boolean isModelAgain(String column, Map<String, Set<Configuration>> values,
            Map<String, Map<String, Set<Configuration>>> byColumn) {
        return !column.equals("model") && values.equals(byColumn.get("model"));
    }

    private static Facet facet(String column, Map<String, Set<Configuration>> values) {
        return new Facet(column, values.entrySet().stream()
                .map(entry -> new Facet.Value(entry.getKey(), entry.getValue().size()))
                .sorted(Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::text))
                .toList());
    }

    /// The days the runs span; nothing where fewer than two different ones are known.
    private static Optional<DaySpan> days(List<RunRow> runs) {
        var days = runs.stream().map(Contents::day).flatMap(Optional::stream).sorted().distinct().toList();
        return days.size() < 2 ? Optional.empty() : Optional.of(new DaySpan(days.getFirst(), days.getLast()));
    }

    /// The day as conditions know it: the start, else the end, else what the file calls its date.
    private static Optional<LocalDate> day(RunRow run) {
        var moment = run.started().or(run::completed);
        if (moment.isPresent()) {
            return Optional.of(LocalDate.ofInstant(moment.get(), ZoneOffset.UTC));
        }
        var text = run.details().getOrDefault("date", run.configuration().settings().getOrDefault("date", ""));
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
