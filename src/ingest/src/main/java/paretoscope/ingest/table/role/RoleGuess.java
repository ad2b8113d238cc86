package paretoscope.ingest.table.role;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.eval.Unit;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.ColumnMapping;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;
import paretoscope.ingest.table.profile.ColumnProfile;
import paretoscope.ingest.table.profile.KeyColumns;
import paretoscope.ingest.table.profile.TableProfile;

/// Guesses what every column of a table is for.
public final class RoleGuess {
    private static final double LONG_TEXT = 200;
    private static final double LONGEST_ANSWER = 60;
    private static final Set<Role> ONCE = Set.of(Role.N, Role.WEIGHT, Role.ANSWER, Role.CONFIDENCE);

    private final RoleNames names = RoleNames.shipped();
    private final KeyColumns keys;
    private final Map<String, Role> settled;
    private final MetricGuess metrics;
    private Optional<String> answer = Optional.empty();
    private final Set<Role> used = new HashSet<>();

    private RoleGuess(KeyColumns keys, Map<String, Role> settled, MetricCatalogue catalogue) {
        this.keys = keys;
        this.settled = settled;
        this.used.addAll(settled.values());
        this.metrics = new MetricGuess(catalogue);
    }

    /// The mapping that follows from names and contents.
    ///
    /// @param settled roles that are known already, by column; only units and directions are guessed for them
    public static TableMapping of(TableProfile table, KeyColumns keys, Map<String, Role> settled,
            MetricCatalogue catalogue) {
        var guess = new RoleGuess(keys, settled, catalogue);
        guess.answer = guess.answer(table);
        return new TableMapping(table.columns().stream().map(guess::column).toList());
    }

    /// An answer to vote over is short: the column called so may hold the whole response.
    private Optional<String> answer(TableProfile table) {
        return hasItems()
                ? names.first("answer", table.columns().stream()
                        .filter(column -> !column.isBlank() && column.meanLength() <= LONGEST_ANSWER
                                && !settled.containsKey(column.name()))
                        .map(ColumnProfile::name).toList())
                : Optional.empty();
    }

    private boolean hasItems() {
        return keys.item().isPresent();
    }

    private ColumnMapping column(ColumnProfile column) {
        var role = settled.get(column.name());
        return role == null
                ? key(column).or(() -> named(column)).orElseGet(() -> byContent(column))
                : known(column, role);
    }

    /// A known role still leaves unit and direction to be found.
    private ColumnMapping known(ColumnProfile column, Role role) {
        return switch (role) {
            case QUALITY, COST, USAGE, METRIC, WEIGHT ->
                metrics.of(column).withRole(role, "known from the shape of the table");
            case CONFIGURATION, TASK, ITEM, ATTEMPT, GROUP, KNOB, UNCERTAINTY, N, DATE, ANSWER, CONFIDENCE, DETAIL,
                    IGNORE ->
                mapping(column, role, "known from the shape of the table");
        };
    }

    private Optional<ColumnMapping> key(ColumnProfile column) {
        var name = column.name();
        if (keys.configuration().contains(name)) {
            return plain(column, Role.CONFIGURATION, names.is("configuration", name)
                    ? "the name tells a configuration"
                    : "the first column of texts that differ from row to row");
        }
        if (keys.task().filter(name::equals).isPresent()) {
            return plain(column, Role.TASK, "the name tells a task");
        }
        if (keys.item().filter(name::equals).isPresent()) {
            return plain(column, Role.ITEM, "the name tells an item");
        }
        return keys.attempt().filter(name::equals).isPresent()
                ? plain(column, Role.ATTEMPT, "the name counts attempts")
                : Optional.empty();
    }

    private static Optional<ColumnMapping> plain(ColumnProfile column, Role role, String why) {
        return Optional.of(mapping(column, role, why));
    }

    private static ColumnMapping mapping(ColumnProfile column, Role role, String why) {
        return new ColumnMapping(column.name(), role, Unit.UNKNOWN, Optional.empty(), false, why);
    }

    private Optional<ColumnMapping> named(ColumnProfile column) {
        var name = column.name();
        if (column.isBlank()) {
            return plain(column, Role.IGNORE, "every cell is blank");
        }
        if (column.sequential() && (names.is("position", name) || name.matches("column \\d+"))) {
            return plain(column, Role.IGNORE, "it counts the rows");
        }
        if (names.is("position", name) && column.isNumeric()) {
            return plain(column, Role.DETAIL, "a place in a ranking, not a measurement");
        }
        if (names.is("date", name) && (column.isDate() || column.isNumeric())) {
            return plain(column, Role.DATE, "the name tells a date");
        }
        return column.isDate() ? plain(column, Role.DATE, "the cells are dates") : scored(column);
    }

    private Optional<ColumnMapping> scored(ColumnProfile column) {
        var name = column.name();
        if (answer.filter(name::equals).isPresent()) {
            return once(column, Role.ANSWER, "the name tells an answer");
        }
        if (hasItems() && column.isNumeric() && names.is("confidence", name)) {
            return once(column, Role.CONFIDENCE, "the name tells a confidence");
        }
        if (column.isWhole() && column.min() >= 0 && names.is("n", name)) {
            return once(column, Role.N, "the name counts observations");
        }
        if (column.isNumeric() && names.is("weight", name)) {
            return once(column, Role.WEIGHT, "the name tells a weight");
        }
        return column.isNumeric() && names.hasWord("uncertainty", name)
                ? plain(column, Role.UNCERTAINTY, "the name tells a standard error")
                : Optional.empty();
    }

    private Optional<ColumnMapping> once(ColumnProfile column, Role role, String why) {
        return ONCE.contains(role) && used.add(role) ? plain(column, role, why) : Optional.empty();
    }

    private ColumnMapping byContent(ColumnProfile column) {
        if (column.isNumeric() || column.isDuration()) {
            return number(column);
        }
        if (column.isTruth() && isQuality(column.name())) {
            return metrics.of(column);
        }
        return text(column);
    }

    private ColumnMapping number(ColumnProfile column) {
        if (names.is("knob", column.name())) {
            return mapping(column, Role.KNOB, "the name tells a setting");
        }
        return !hasItems() && column.isVaried() && metrics.entry(column.name()).isEmpty()
                ? mapping(column, Role.KNOB, "it tells rows of the same configuration apart")
                : metrics.of(column);
    }

    private boolean isQuality(String name) {
        return metrics.entry(name).isPresent() || names.hasWord("quality_words", name);
    }

    private ColumnMapping text(ColumnProfile column) {
        var name = column.name();
        boolean isLong = column.meanLength() > LONG_TEXT;
        if (hasItems() ? isLong || names.is("text", name) : isLong && names.is("text", name)) {
            return mapping(column, Role.IGNORE, "long texts stay in the file");
        }
        if (names.is("provenance", name) || names.is("error", name) || isLong) {
            return mapping(column, Role.DETAIL, "a description of the row");
        }
        if (names.is("knob", name) || names.is("group", name)) {
            return mapping(column, Role.GROUP, "the name tells a setting");
        }
        if (!hasItems() && column.varies() && column.repeats()) {
            return mapping(column, Role.GROUP, "it differs between rows of the same configuration");
        }
        return mapping(column, Role.DETAIL, "a text that is kept with the row");
    }
}
