package paretoscope.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells where configurations are not compared on the same ground: other tasks, other items, repeats, gaps.
final class Differences {
    private static final int SHOWN = 3;

    private final List<List<KnownRun>> runs;
    private final Scope scope;
    private final List<String> labels;
    private final List<String> sentences = new ArrayList<>();

    /// @param labels the configurations' names
    /// @param runs the runs of each
    Differences(List<String> labels, List<List<KnownRun>> runs, Scope scope) {
        this.labels = labels;
        this.runs = runs;
        this.scope = scope;
    }

    List<String> sentences() {
        if (scope.items() == Items.OWN) {
            tasks();
            items();
        }
        repeats();
        unscored();
        return sentences;
    }

    private void tasks() {
        Set<String> all = new LinkedHashSet<>();
        runs.forEach(own -> own.forEach(run -> all.add(run.task())));
        var lacking = new ArrayList<String>();
        int i = 0;
        for (var own : runs) {
            var missing = new LinkedHashSet<>(all);
            own.forEach(run -> missing.remove(run.task()));
            if (!missing.isEmpty()) {
                lacking.add(labels.get(i) + " lacks " + some(List.copyOf(missing)));
            }
            i++;
        }
        if (!lacking.isEmpty()) {
            sentences.add("configurations were evaluated on different tasks: " + some(lacking)
                    + "; common items compare them on the same ones");
        }
    }

    private record Seen(long items, long digest) {}

    private void items() {
        var byTask = new LinkedHashMap<String, Map<String, Set<Seen>>>();
        int i = 0;
        for (var own : runs) {
            var label = labels.get(i++);
            for (var run : own) {
                run.stored().itemCount().ifPresent(_ -> byTask.computeIfAbsent(run.task(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(label, _ -> new LinkedHashSet<>()).add(seen(run.stored())));
            }
        }
        byTask.forEach((task, seen) -> {
            var usual = mostCommon(seen.values());
            var others = seen.entrySet().stream().filter(entry -> !entry.getValue().equals(usual))
                    .map(entry -> entry.getKey() + " on " + counts(entry.getValue(), usual)).toList();
            if (!others.isEmpty()) {
                sentences.add("configurations were evaluated on different items of " + task + ": "
                        + (seen.size() - others.size()) + " on " + counts(usual, Set.of()) + ", " + some(others));
            }
        });
    }

    private static Set<Seen> mostCommon(Collection<Set<Seen>> seen) {
        return seen.stream().collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new,
                Collectors.counting())).entrySet().stream()
                .max((one, other) -> Long.compare(one.getValue(), other.getValue())).orElseThrow().getKey();
    }

    /// The numbers of items, marked where they are as many as usual and still not the same.
    private static String counts(Set<Seen> seen, Set<Seen> usual) {
        return seen.stream().map(one -> one.items()
                + (usual.stream().anyMatch(other -> other.items() == one.items()) ? " others" : ""))
                .collect(Collectors.joining(" and "));
    }

    private static Seen seen(StoredRun run) {
        return run.itemsSeen() > 0
                ? new Seen(run.itemsSeen(), run.itemsDigest())
                : new Seen(run.items().orElse(0), 0);
    }

    private void repeats() {
        var repeated = new ArrayList<String>();
        int i = 0;
        for (var own : runs) {
            var label = labels.get(i++);
            own.stream().collect(Collectors.groupingBy(KnownRun::task, LinkedHashMap::new, Collectors.counting()))
                    .forEach((task, count) -> {
                        if (count > 1) {
                            repeated.add(label + " on " + task + " (" + count + ")");
                        }
                    });
        }
        if (!repeated.isEmpty()) {
            sentences.add("several runs are averaged: " + some(repeated));
        }
    }

    private void unscored() {
        var gaps = new ArrayList<String>();
        int i = 0;
        for (var own : runs) {
            long missing = own.stream().mapToLong(run -> run.stored().unscored()).sum();
            if (missing > 0) {
                gaps.add(labels.get(i) + " (" + missing + ")");
            }
            i++;
        }
        if (!gaps.isEmpty()) {
            sentences.add("attempts without a score count as not attempted: " + some(gaps));
        }
    }

    private static String some(List<String> texts) {
        var shown = String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size())));
        return texts.size() > SHOWN ? shown + " and " + (texts.size() - SHOWN) + " more" : shown;
    }
}
