package paretoscope.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Configuration;
import paretoscope.eval.Metric;
import paretoscope.eval.cost.PricedTokens;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.formula.FormulaColumn;

/// The configurations in scope, one row each, with a column for every metric.
///
/// Columns are worked out when they are asked for. The same workspace and scope always give the same table.
public final class ConfigurationTable {
    private final List<TableRow> rows;
    private final List<String> labels;
    private final ColumnIndex index;
    private final List<String> warnings;
    private final List<List<KnownRun>> runs;
    private final Scope scope;
    private final KnownRuns.State state;
    private final Map<String, MetricColumn> columns = new ConcurrentHashMap<>();
    private volatile @Nullable RowTexts texts;
    /// Told once for the columns that were looked at: which values are known does not change with their size.
    private final Map<List<String>, List<String>> warned;

    /// @param runs the runs of each row before common items were sought
    /// @param state that the table was made from
    ConfigurationTable(List<TableRow> rows, ColumnIndex index, List<String> warnings, List<List<KnownRun>> runs,
            Scope scope, KnownRuns.State state) {
        this.rows = List.copyOf(rows);
        this.labels = Labels.of(rows);
        this.index = index;
        this.warnings = List.copyOf(warnings);
        this.runs = List.copyOf(runs);
        this.scope = scope;
        this.state = state;
        warned = new ConcurrentHashMap<>();
    }

    private ConfigurationTable(ConfigurationTable other, Map<String, MetricColumn> replaced) {
        rows = other.rows;
        labels = other.labels;
        index = other.index;
        warnings = other.warnings;
        runs = other.runs;
        scope = other.scope;
        state = other.state;
        warned = other.warned;
        columns.putAll(other.columns);
        columns.putAll(replaced);
    }

    /// The same configurations with other numbers in some columns, as at prices that are being tried out. What is NaN
    /// keeps its value and its reason.
    public ConfigurationTable with(Map<String, double[]> numbers) {
        var replaced = new HashMap<String, MetricColumn>();
        numbers.forEach((name, values) -> replaced.put(name, known(name).with(values)));
        return new ConfigurationTable(this, replaced);
    }

    /// How the tokens of a row's runs were priced, where they were, as costs of this metric.
    public List<PricedTokens> pricedTokens(int row, Metric cost) {
        return rows.get(row).runs().stream().flatMap(run -> state.priced().of(run.stored()).stream())
                .filter(tokens -> TokenPricing.metric(tokens.currency()).name().equals(cost.name())).toList();
    }

    /// The column made of others that has this metric.
    public Optional<FormulaColumn> formula(Metric metric) {
        return state.formulas().stream().filter(column -> column.name().equals(metric.name())).findFirst();
    }

    public int size() {
        return rows.size();
    }

    /// The question this table answers.
    public Scope scope() {
        return scope;
    }

    /// Names, all different: the user's, else the model and the settings that set it apart.
    public List<String> labels() {
        return labels;
    }

    public Configuration configuration(int row) {
        return rows.get(row).configuration();
    }

    public Appearance appearance(int row) {
        return rows.get(row).appearance();
    }

    /// The runs a row stands for.
    public List<Long> runs(int row) {
        return rows.get(row).runs().stream().map(run -> run.stored().run()).toList();
    }

    /// The sources a row's runs come from.
    public Set<Long> sources(int row) {
        var ids = new TreeSet<Long>();
        rows.get(row).runs().forEach(run -> ids.addAll(run.stored().sources()));
        return ids;
    }

    /// The tasks a row was evaluated on, aggregates aside unless they were asked for.
    public List<String> tasks(int row) {
        return List.copyOf(rows.get(row).byTask().keySet());
    }

    /// What a reader of the numbers should know, a sentence each.
    public List<String> warnings() {
        return withDifferences(new Differences(labels, runs, scope));
    }

    /// What a reader who looks at some columns only should know: differences among the configurations that have all of
    /// them, and among the runs that these numbers come from.
    public List<String> warnings(Collection<MetricColumn> shown) {
        return warned.computeIfAbsent(shown.stream().map(MetricColumn::name).toList(), _ -> differing(shown));
    }

    private List<String> differing(Collection<MetricColumn> shown) {
        var names = new ArrayList<String>();
        var carrying = new ArrayList<List<KnownRun>>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            if (shown.stream().allMatch(column -> column.value(row).isKnown())) {
                names.add(labels.get(row));
                carrying.add(rows.get(row).runs(shown));
            }
        }
        return withDifferences(new Differences(names, carrying, scope));
    }

    private List<String> withDifferences(Differences differences) {
        return Stream.concat(differences.sentences().stream(), warnings.stream()).toList();
    }

    /// The names of all columns: metrics, then metrics of single tasks, then totals.
    public List<String> metrics() {
        return index.names();
    }

    /// The column a name stands for: a metric, or else a setting that is a number in every row that has it.
    public MetricMatch resolve(String name) {
        var found = index.resolve(name, this::known);
        return found instanceof MetricMatch.None
                ? text(name).flatMap(texts -> SettingNumbers.of(name, texts)).<MetricMatch>map(MetricMatch.One::new)
                        .orElse(found)
                : found;
    }

    /// The column with exactly this name.
    public Optional<MetricColumn> column(String name) {
        return index.contains(name) ? Optional.of(known(name)) : Optional.empty();
    }

    private MetricColumn known(String name) {
        return columns.computeIfAbsent(name, missing -> index.column(missing, rows, scope));
    }

    /// The names [#text(String)] knows.
    public List<String> textNames() {
        return texts().names();
    }

    private RowTexts texts() {
        var known = texts;
        if (known == null) {
            known = new RowTexts(rows, labels);
            texts = known;
        }
        return known;
    }

    /// What a column of texts says for each row: `label`, `model`, `task`, `tool`, `file`, `date`, a setting or a
    /// detail. Where a row's runs differ, all they say, joined by a comma; where they say nothing, the empty text.
    public Optional<List<String>> text(String name) {
        return texts().column(name);
    }

    /// The row with this label, or with this model if only one row has it.
    public Optional<Integer> row(String label) {
        int exact = labels.indexOf(label);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        Collection<Integer> sameModel = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).configuration().model().equals(label)) {
                sameModel.add(i);
            }
        }
        return sameModel.size() == 1 ? sameModel.stream().findFirst() : Optional.empty();
    }

    /// The one column that somebody's words mean.
    MetricColumn columnNamed(String typed) throws WorkspaceException {
        return switch (resolve(typed)) {
            case MetricMatch.One(MetricColumn column) -> column;
            case MetricMatch.Several(List<String> names) -> throw new WorkspaceException(
                    "\"" + typed + "\" may be any of " + String.join(", ", names) + "; name one.");
            case MetricMatch.None(List<String> nearest) -> throw new WorkspaceException("There is no metric \"" + typed
                    + "\"" + (nearest.isEmpty() ? "" : "; near it: " + String.join(", ", nearest)) + ".");
        };
    }

    List<TableRow> rows() {
        return rows;
    }
}
