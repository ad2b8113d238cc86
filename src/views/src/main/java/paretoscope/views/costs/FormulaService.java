package paretoscope.views.costs;

import java.util.ArrayList;
import java.util.List;
import paretoscope.eval.Unit;
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

/// Columns that users make of others.
public final class FormulaService {
    private final Workspace workspace;
    private final Runnable changed;

    public FormulaService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// The columns there are.
    public List<FormulaColumn> columns() {
        return workspace.formulas();
    }

    /// Adds a column, in place of one of the same name, and gives it the unit its formula leads to.
    ///
    /// @throws UnclearQuestion when the formula cannot be read, mixes units, or speaks of a column that no run has
    public FormulaColumn define(String name, String text) throws WorkspaceException, UnclearQuestion {
        var defined = read(name, text, Scope.all());
        refuseUnknown(defined, workspace.configurations(Scope.all()));
        var all = new ArrayList<>(workspace.formulas());
        all.removeIf(known -> known.name().equals(defined.name()));
        all.add(defined);
        workspace.compute(all);
        changed.run();
        return defined;
    }

    /// Takes a column back.
    public void remove(String name) {
        workspace.compute(workspace.formulas().stream().filter(column -> !column.name().equals(name)).toList());
        changed.run();
    }

    private static MetricColumn values(FormulaColumn column, ConfigurationTable table) throws UnclearQuestion {
        return table.column(column.name())
                .orElseThrow(() -> new UnclearQuestion("No run has all that the formula \"" + column.text()
                        + "\" needs: " + String.join(", ", column.formula().columns()) + "."));
    }

    /// A formula over all configurations in scope, without adding it as a column for good.
    public List<ComputedCost> costs(FormulaColumn column, Scope scope) throws WorkspaceException, UnclearQuestion {
        refuseUnknown(column, workspace.configurations(scope));
        var table = workspace.configurations(scope, Supposition.column(column));
        var values = values(column, table);
        var costs = new ArrayList<ComputedCost>();
        for (int row = 0; row < table.size(); row++) {
            costs.add(new ComputedCost(table.labels().get(row), values.value(row), values.metric().unit()));
        }
        return costs;
    }

    /// A formula as typed, with its unit.
    public FormulaColumn read(String name, String text, Scope scope) throws WorkspaceException, UnclearQuestion {
        try {
            var column = FormulaColumn.of(name, text);
            return column
                    .withUnit(UnitCheck.of(text, column.formula(), column(workspace.configurations(scope))::unit));
        } catch (UnreadableFormula e) {
            throw new UnclearQuestion(String.valueOf(e.getMessage()));
        }
    }

    private interface Units {
        Unit unit(String column);
    }

    private static Units column(ConfigurationTable table) {
        return name -> table.column(name).map(column -> column.metric().unit()).orElse(Unit.UNKNOWN);
    }

    static void refuseUnknown(FormulaColumn column, ConfigurationTable table) throws UnclearQuestion {
        for (var name : column.formula().columns()) {
            if (table.column(name).isEmpty() && table.text(name).isEmpty()) {
                throw new UnclearQuestion("The formula \"" + column.text() + "\" speaks of \"" + name
                        + "\", which no run has; there is "
                        + String.join(", ", table.metrics().stream().limit(12).toList())
                        + ".");
            }
        }
    }
}
