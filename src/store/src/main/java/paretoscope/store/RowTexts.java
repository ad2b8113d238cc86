package paretoscope.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is said about the rows of a table in words: names, settings, details.
final class RowTexts {
    private static final Set<String> OF_EVERY_RUN = Set.of("model", "task", "tool", "file", "date");

    private final List<TableRow> rows;
    private final List<String> labels;
    private final Map<String, Function<KnownRun, @Nullable String>> ofRuns = new LinkedHashMap<>();
    /// The rows that say something under the name of a setting or detail.
    private final Map<String, BitSet> holding = new HashMap<>();

    RowTexts(List<TableRow> rows, List<String> labels) {
        this.rows = rows;
        this.labels = labels;
        ofRuns.put("model", run -> run.configuration().model());
        ofRuns.put("task", KnownRun::task);
        ofRuns.put("tool", run -> run.stored().tool());
        ofRuns.put("file", run -> run.stored().file());
        var settings = new TreeSet<String>();
        var details = new TreeSet<String>();
        for (int row = 0; row < rows.size(); row++) {
            hold(rows.get(row).configuration().settings().keySet(), row, settings);
            for (var run : rows.get(row).runs()) {
                hold(run.stored().details().keySet(), row, details);
            }
        }
        settings.forEach(name -> ofRuns.putIfAbsent(name, run -> run.configuration().settings().get(name)));
        details.forEach(name -> ofRuns.putIfAbsent(name, run -> run.stored().details().get(name)));
        ofRuns.putIfAbsent("date", RowTexts::date);
    }

    private void hold(Set<String> said, int row, Set<String> names) {
        for (var name : said) {
            names.add(name);
            holding.computeIfAbsent(name, _ -> new BitSet()).set(row);
        }
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
        return ofRuns.containsKey(name)
                ? Optional.of(known(name))
                : ofRuns.keySet().stream().filter(known -> known.equalsIgnoreCase(name)).findFirst().map(this::known);
    }

    /// Settings and details are looked for only where there are any.
    private List<String> known(String name) {
        var texts = new String[rows.size()];
        Arrays.fill(texts, "");
        var text = Objects.requireNonNull(ofRuns.get(name));
        var at = OF_EVERY_RUN.contains(name) ? IntStream.range(0, texts.length) : holding.get(name).stream();
        at.forEach(row -> texts[row] = said(rows.get(row).runs(), text));
        return List.of(texts);
    }

    private static String said(List<KnownRun> runs, Function<KnownRun, @Nullable String> text) {
        return runs.stream().map(text).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
    }
}
