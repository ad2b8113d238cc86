package paretoscope.views.front;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.MetricMatch;

/// Finds the columns of a table that somebody's words mean.
public final class MetricNames {
    private static final Set<String> MONEY = Set.of("USD", "EUR", "GBP", "RUB", "CNY", "JPY");

    /// What an attempt spent, added up by the program from columns that have names of their own.
    private static final Set<String> SPENT = Arrays.stream(UsageField.values()).map(UsageField::key)
            .collect(Collectors.toUnmodifiableSet());

    private MetricNames() {}

    /// The one metric a name means.
    ///
    /// @throws UnclearQuestion when there is none or several
    public static MetricColumn column(ConfigurationTable table, String name) throws UnclearQuestion {
        return switch (table.resolve(name)) {
            case MetricMatch.One(MetricColumn column) -> column;
            case MetricMatch.Several(List<String> names) -> throw new UnclearQuestion(
                    "\"" + name + "\" could be " + listed(names, " or ") + "; name one of them.");
            case MetricMatch.None(List<String> nearest) -> throw new UnclearQuestion("There is no metric \"" + name
                    + "\"" + (nearest.isEmpty() ? "." : "; there is " + listed(nearest, " and ") + "."));
        };
    }

    /// The metric named, or the only one of its kind; among several costs the only one in money, and among several of
    /// those the only one that the files call by a name of their own.
    ///
    /// @throws UnclearQuestion when none is named and more than one can be meant
    public static MetricColumn column(ConfigurationTable table, Optional<String> name, MetricKind kind)
            throws UnclearQuestion {
        if (name.isPresent()) {
            return column(table, name.get());
        }
        var flag = kind == MetricKind.COST ? "--cost" : "--quality";
        var candidates = table.metrics().stream().flatMap(known -> table.column(known).stream())
                .filter(column -> column.metric().kind() == kind && !column.total() && column.task().isEmpty())
                .toList();
        var meant = kind == MetricKind.COST ? likeliestCosts(candidates) : candidates;
        return switch (meant.size()) {
            case 0 ->
                throw new UnclearQuestion("No column is known to be a " + word(kind) + "; name one with " + flag + ".");
            case 1 -> meant.getFirst();
            default -> throw new UnclearQuestion("The " + word(kind)
                    + " could be " + listed(meant.stream().map(MetricColumn::name).toList(), " or ")
                    + "; name one with " + flag + ".");
        };
    }

    private static List<MetricColumn> likeliestCosts(List<MetricColumn> costs) {
        var money = costs.stream().filter(MetricNames::isMoney).toList();
        var own = money.stream().filter(column -> !SPENT.contains(column.name())).toList();
        return own.size() == 1 ? own : money.size() == 1 ? money : costs;
    }

    /// What a column of texts says for each row.
    ///
    /// @param purpose what the column is wanted for, as in "group by"
    /// @throws UnclearQuestion when no configuration has it
    public static List<String> texts(ConfigurationTable table, String name, String purpose) throws UnclearQuestion {
        return table.text(name).orElseThrow(() -> new UnclearQuestion("No configuration has a \"" + name + "\" to "
                + purpose + "; there is " + listed(table.textNames(), " and ") + "."));
    }

    /// The row with a label.
    ///
    /// @throws UnclearQuestion when there is none
    public static int row(ConfigurationTable table, String label) throws UnclearQuestion {
        return table.row(label).orElseThrow(() -> new UnclearQuestion("There is no configuration \"" + label
                + "\"; there is " + listed(table.labels().stream().limit(12).toList(), " and ") + "."));
    }

    private static String word(MetricKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isMoney(MetricColumn column) {
        return MONEY.contains(column.metric().unit().symbol());
    }

    private static String listed(List<String> names, String last) {
        var quoted = names.stream().map(name -> "\"" + name + "\"").toList();
        return quoted.size() < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, quoted.size() - 1)) + last + quoted.getLast();
    }
}
