package paretoscope.views.costs;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import paretoscope.eval.Unit;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.formula.UnitCheck;
import paretoscope.eval.formula.UnreadableFormula;
import paretoscope.store.ConfigurationTable;
import paretoscope.store.MetricColumn;
import paretoscope.store.Scope;
import paretoscope.store.Supposition;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.front.UnclearQuestion;

/// Costs that the user adds to a project, each a column of every configuration; undo takes them back.
public final class CostModelService {
    private final Workspace workspace;
    private final Runnable changed;

    /// @param changed told after every change
    public CostModelService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// What a model would make of the configurations, before it is kept.
    ///
    /// @param unit of the costs
    /// @param known how many configurations have all it needs
    /// @param costs of the configurations, in the table's order
    public record Preview(Unit unit, int known, List<ComputedCost> costs) {
        public Preview {
            costs = List.copyOf(costs);
        }
    }

    /// The models kept, by the names of their columns.
    public Map<String, CostModel> kept() throws WorkspaceException {
        return workspace.memory().costModels();
    }

    /// The columns a model can be made of: metrics of whole configurations, and settings that are numbers.
    public List<String> columns(Scope scope) throws WorkspaceException {
        return workspace.configurations(scope).metrics().stream().filter(name -> !name.endsWith(".sum")).toList();
    }

    /// What a model would make of the configurations.
    ///
    /// @throws UnclearQuestion when its formula cannot be read, mixes units, or speaks of what no run has
    public Preview preview(String name, CostModel model, Scope scope) throws WorkspaceException, UnclearQuestion {
        var column = checked(name, model, scope);
        var table = workspace.configurations(scope, Supposition.column(column));
        var values = table.column(column.name()).orElseThrow(() -> new UnclearQuestion(
                "No run has all of " + String.join(", ", column.formula().columns()) + "."));
        return new Preview(column.unit(), values.known(), costs(table, values, column.unit()));
    }

    private static List<ComputedCost> costs(ConfigurationTable table, MetricColumn values, Unit unit) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> new ComputedCost(table.labels().get(row), values.value(row), unit)).toList();
    }

    /// Keeps a model as a column of this name, in place of another model of that name.
    ///
    /// @throws UnclearQuestion as [#preview] does, or when a metric from a file has the name already
    public FormulaColumn keep(String name, CostModel model) throws WorkspaceException, UnclearQuestion {
        var column = checked(name, model, Scope.all());
        workspace.memory().saveCostModel(column.name(), withUnit(model, column.unit()));
        changed.run();
        return column;
    }

    /// Takes a model's column away.
    public void remove(String name) throws WorkspaceException {
        workspace.memory().deleteCostModel(name);
        changed.run();
    }

    private FormulaColumn checked(String name, CostModel model, Scope scope)
            throws WorkspaceException, UnclearQuestion {
        var table = workspace.configurations(scope);
        var column = read(name.strip(), model);
        if (table.column(column.name()).isPresent() && table.formula(column.metric()).isEmpty()) {
            throw new UnclearQuestion("There is a metric \"" + column.name() + "\" in the files; choose another name.");
        }
        if (column.formula().columns().contains(column.name())) {
            throw new UnclearQuestion("\"" + column.name() + "\" cannot be made of itself.");
        }
        FormulaService.refuseUnknown(column, table);
        return column.unit().isKnown() ? column : column.withUnit(unit(column, table));
    }

    private static FormulaColumn read(String name, CostModel model) throws UnclearQuestion {
        if (name.isEmpty()) {
            throw new UnclearQuestion("A cost needs a name.");
        }
        try {
            return model.column(name);
        } catch (UnreadableFormula e) {
            throw new UnclearQuestion(String.valueOf(e.getMessage()));
        }
    }

    private static Unit unit(FormulaColumn column, ConfigurationTable table) throws UnclearQuestion {
        try {
            return UnitCheck.of(column.text(), column.formula(), name -> table.column(name)
                    .map(known -> known.metric().unit()).orElse(Unit.UNKNOWN));
        } catch (UnreadableFormula e) {
            throw new UnclearQuestion(String.valueOf(e.getMessage()));
        }
    }

    private static CostModel withUnit(CostModel model, Unit unit) {
        return model instanceof CostModel.Formula formula
                ? new CostModel.Formula(formula.text(), unit, formula.direction())
                : model;
    }
}
