package paretoscope.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said about the rows of a table in words: names, settings, details.
final class RowTexts {
    private final List<TableRow> rows;
    private final List<String> labels;
    private final Map<String, Function<KnownRun, @Nullable String>> ofRuns = new LinkedHashMap<>();

    RowTexts(List<TableRow> rows, List<String> labels) {
        this.rows = rows;
        this.labels = labels;
        ofRuns.put("model", run -> run.configuration().model());
        ofRuns.put("task", KnownRun::task);
        ofRuns.put("tool", run -> run.stored().tool());
        ofRuns.put("file", run -> run.stored().file());
        var settings = new TreeSet<String>();
        var details = new TreeSet<String>();
        rows.forEach(row -> {
            settings.addAll(row.configuration().settings().keySet());
            row.runs().forEach(run -> details.addAll(run.stored().details().keySet()));
        });
        settings.forEach(name -> ofRuns.putIfAbsent(name, run -> run.configuration().settings().get(name)));
        details.forEach(name -> ofRuns.putIfAbsent(name, run -> run.stored().details().get(name)));
        ofRuns.putIfAbsent("date", RowTexts::date);
    }

    private static @Nullable String date(KnownRun run) {
        Optional<Instant> moment = run.stored().started().or(run.stored()::completed);
        return moment.map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()).orElse(null);
    }

    List<String> names() {
        var names = new ArrayList<String>(List.of("label"));
        names.addAll(ofRuns.keySet());
        return names;
    }

    Optional<List<String>> column(String name) {
        if (name.equals("label")) {
            return Optional.of(labels);
        }
        var text = ofRuns.get(name);
        if (text != null) {
            return Optional.of(column(text));
        }
        return ofRuns.keySet().stream().filter(known -> known.equalsIgnoreCase(name)).findFirst()
                .map(known -> column(ofRuns.get(known)));
    }

    private List<String> column(Function<KnownRun, @Nullable String> text) {
        return rows.stream().map(row -> said(row.runs(), text)).toList();
    }

    /// Most rows have one run; they come by the thousand, with hundreds of columns.
    private static String said(List<KnownRun> runs, Function<KnownRun, @Nullable String> text) {
        if (runs.size() == 1) {
            return Objects.requireNonNullElse(text.apply(runs.getFirst()), "");
        }
        return runs.stream().map(text).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
