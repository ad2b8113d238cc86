package paretoscope.views;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;
import paretoscope.views.costofpass.CostOfPassService;
import paretoscope.views.costs.CostModelService;
import paretoscope.views.costs.CostService;
import paretoscope.views.costs.FormulaService;
import paretoscope.views.export.ExportService;
import paretoscope.views.front.FrontService;
import paretoscope.views.imports.ImportService;
import paretoscope.views.items.ItemComparisonService;
import paretoscope.views.join.JoinService;
import paretoscope.views.portfolio.PortfolioService;
import paretoscope.views.sweep.SweepService;
import paretoscope.views.techniques.TechniqueService;

/// An open workspace with the services that work on it.
///
/// Whoever changes the workspace says so through [#changed()], so that views can ask anew.
public final class Project implements AutoCloseable {
    private final Workspace workspace;
    private final ImportService imports;
    private final CostService costs;
    private final FormulaService formulas;
    private final FrontService front;
    private final CostOfPassService costOfPass;
    private final PortfolioService portfolio;
    private final TechniqueService techniques;
    private final ExportService export;
    private final ItemComparisonService items;
    private final JoinService joins;
    private final SweepService sweeps;
    private final CostModelService costModels;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Project(Workspace workspace) {
        this.workspace = workspace;
        imports = new ImportService(workspace, this::changed);
        costs = new CostService(workspace, this::changed);
        formulas = new FormulaService(workspace, this::changed);
        front = new FrontService(workspace);
        costOfPass = new CostOfPassService(workspace);
        portfolio = new PortfolioService(workspace);
        techniques = new TechniqueService(workspace);
        export = new ExportService(workspace);
        items = new ItemComparisonService(workspace);
        joins = new JoinService(workspace, this::changed);
        sweeps = new SweepService(workspace, this::changed);
        costModels = new CostModelService(workspace, this::changed);
    }

    /// A listener's place among the others, until it is closed.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /// Opens a workspace file, creating it where there is none.
    public static Project open(Path file) throws WorkspaceException {
        return new Project(Workspace.open(file));
    }

    /// Opens a workspace file that must be there.
    public static Project openExisting(Path file) throws WorkspaceException {
        if (!Files.exists(file)) {
            throw new WorkspaceException(file + ": there is no such workspace; \"paretoscope import -w " + file
                    + " FILE…\" makes one.");
        }
        return open(file);
    }

    /// A project that lives in memory and is gone when closed.
    public static Project inMemory() throws WorkspaceException {
        return new Project(Workspace.inMemory());
    }

    public Workspace workspace() {
        return workspace;
    }

    public ImportService imports() {
        return imports;
    }

    public CostService costs() {
        return costs;
    }

    public FormulaService formulas() {
        return formulas;
    }

    public FrontService front() {
        return front;
    }

    public PortfolioService portfolio() {
        return portfolio;
    }

    public TechniqueService techniques() {
        return techniques;
    }

    public CostOfPassService costOfPass() {
        return costOfPass;
    }

    public ExportService export() {
        return export;
    }

    /// Two configurations side by side, item by item.
    public ItemComparisonService items() {
        return items;
    }

    /// Quality from one source and cost from another on one row.
    public JoinService joins() {
        return joins;
    }

    /// Costs the user adds: GPU time, profiles, labels, formulas.
    public CostModelService costModels() {
        return costModels;
    }

    /// Merge sweeps that this workspace remembers.
    public SweepService sweeps() {
        return sweeps;
    }

    /// Calls back after every change, on the thread that made it, until the returned handle is closed.
    public Listening onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Tells everyone that the workspace has changed.
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() throws WorkspaceException {
        workspace.close();
    }
}
