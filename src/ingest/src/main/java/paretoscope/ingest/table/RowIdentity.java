package paretoscope.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import paretoscope.eval.Configuration;
import paretoscope.eval.Task;
import paretoscope.ingest.dialect.Dialect;
import paretoscope.ingest.table.profile.TextHash;
import paretoscope.ingest.table.row.Blank;
import paretoscope.ingest.table.row.LinkText;

/// Which configuration and task a row is about, and the key under which its run stays the same when the file grows.
final class RowIdentity {
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_IN_KEY = 120;

    private final RowPlan plan;
    private final Optional<Dialect> dialect;
    private final List<NamedColumn> naming = new ArrayList<>();
    private final String title;
    private final Map<Long, Integer> ordinals = new HashMap<>();

    /// @param title stands for a task, or for a configuration, that no column names
    RowIdentity(RowPlan plan, Optional<Dialect> dialect, String title) {
        this.plan = plan;
        this.naming.addAll(plan.configuration());
        this.naming.addAll(plan.settings());
        plan.task().ifPresent(naming::add);
        this.dialect = dialect;
        this.title = title;
    }

    /// The cells that say which run a row belongs to.
    List<String> namingCells(List<String> cells) {
        var names = new ArrayList<String>(naming.size());
        for (var column : naming) {
            names.add(column.in(cells));
        }
        return names;
    }

    /// The configuration of a row; empty-handed rows are named by their place.
    Configuration configuration(List<String> cells, long ordinal) {
        var settings = new TreeMap<String, String>();
        for (var column : plan.settings()) {
            var value = column.in(cells);
            if (!Blank.is(value)) {
                settings.put(column.name(), value);
            }
        }
        return Configuration.of(model(cells, settings.isEmpty(), ordinal), settings);
    }

    private String model(List<String> cells, boolean nothingElse, long ordinal) {
        if (plan.configuration().isEmpty()) {
            return nothingElse && plan.item().isEmpty() ? title + " #" + ordinal : title;
        }
        return name(cells);
    }

    /// What the configuration columns say, or an empty text.
    String name(List<String> cells) {
        var name = new StringBuilder();
        for (var column : plan.configuration()) {
            var cell = LinkText.of(column.in(cells));
            if (!Blank.is(cell)) {
                name.append(name.isEmpty() ? "" : " · ").append(label(column.name())).append(cell);
            }
        }
        if (name.isEmpty()) {
            dialect.ifPresent(known -> plan.details().stream().filter(column -> known.standsIn(column.name()))
                    .map(column -> column.in(cells)).filter(cell -> !Blank.is(cell)).findFirst()
                    .ifPresent(name::append));
        }
        return name.length() <= LONGEST_NAME ? name.toString() : name.substring(0, LONGEST_NAME);
    }

    private String label(String column) {
        var label = dialect.map(known -> known.label(column)).orElse("");
        return label.isEmpty() ? "" : label + " ";
    }

    Task task(List<String> cells) {
        var named = plan.task().map(column -> column.in(cells)).filter(cell -> !Blank.is(cell)).orElse(title);
        return new Task(named.length() <= LONGEST_NAME ? named : named.substring(0, LONGEST_NAME), isAggregate(cells));
    }

    private boolean isAggregate(List<String> cells) {
        return dialect.isPresent() && plan.details().stream()
                .anyMatch(column -> dialect.get().isAggregate(column.name(), column.in(cells)));
    }

    /// The key of a row that is a run: from all that describes it, not from its numbers, so that a corrected value
    /// replaces the old one; equal rows are counted.
    String ofRow(List<String> cells, Configuration configuration, Task task) {
        long hash = hash(configuration, task);
        for (var column : plan.details()) {
            var cell = column.in(cells);
            if (!Blank.is(cell)) {
                hash = TextHash.with(TextHash.with(hash, column.name()), cell);
            }
        }
        int ordinal = ordinals.merge(hash, 1, Integer::sum);
        return key(configuration, task, hash) + (ordinal > 1 ? " #" + ordinal : "");
    }

    /// The key of the run an attempt belongs to.
    static String ofRun(Configuration configuration, Task task) {
        return key(configuration, task, hash(configuration, task));
    }

    private static String key(Configuration configuration, Task task, long hash) {
        return shortened(configuration.model()) + " @ " + shortened(task.name()) + " ~" + Long.toHexString(hash);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_IN_KEY ? text : text.substring(0, LONGEST_IN_KEY) + "…";
    }

    private static long hash(Configuration configuration, Task task) {
        long hash = TextHash.with(TextHash.with(TextHash.start(), configuration.model()), task.name());
        for (var setting : configuration.settings().entrySet()) {
            hash = TextHash.with(TextHash.with(hash, setting.getKey()), setting.getValue());
        }
        return hash;
    }
}
