package paretoscope.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import paretoscope.eval.Metric;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.formula.FormulaColumn;

/// All runs of a workspace as they are known at its present revision, read once and kept until something changes.
final class KnownRuns {
    private final Workspace workspace;
    private volatile @Nullable State state;

    KnownRuns(Workspace workspace) {
        this.workspace = workspace;
    }

    /// One revision's runs, and what the user has said about metrics.
    ///
    /// @param separate the runs as the files tell them
    /// @param runs the same, those that belong together as one
    /// @param formulas the columns made of others
    /// @param pricing how tokens are priced, if they are
    /// @param priced the costs that are the user's prices' and not the files'
    /// @param joins the rules by which configurations lend each other their measurements
    record State(long revision, List<KnownRun> separate, List<KnownRun> runs, Map<String, Metric> own,
            Optional<TokenPricing> pricing, PricedRuns priced, List<FormulaColumn> formulas, List<String> joins) {
        /// The run with this number.
        KnownRun run(long id) throws WorkspaceException {
            return numbered(id)
                    .orElseThrow(() -> new WorkspaceException("There is no run with the number " + id + "."));
        }

        /// The version under which the attempts of the run with this number are kept.
        OptionalLong version(long id) {
            return numbered(id).map(run -> OptionalLong.of(run.stored().version())).orElse(OptionalLong.empty());
        }

        private Optional<KnownRun> numbered(long id) {
            return Stream.concat(runs.stream(), separate.stream()).filter(one -> one.stored().run() == id).findFirst();
        }

        /// A metric with the unit, direction and kind the user gave it.
        Metric meaning(Metric metric) {
            var said = own.get(metric.name());
            return said == null ? metric : said;
        }
    }

    /// The runs as they are now; whoever asks while they are being read waits for that.
    State state() throws WorkspaceException {
        var held = state;
        return held != null && held.revision() == workspace.revision() ? held : readOnce();
    }

    /// Nothing that is done here waits for others who may want the runs: readers of the database take no locks.
    private synchronized State readOnce() throws WorkspaceException {
        long revision = workspace.revision();
        var held = state;
        if (held != null && held.revision() == revision) {
            return held;
        }
        var fresh = read(revision, new Supposition(Optional.empty(), List.of()));
        state = fresh;
        return fresh;
    }

    private State read(long revision, Supposition supposed) throws WorkspaceException {
        return workspace.reading("read its runs", connection -> {
            var facts = Facts.read(connection);
            Map<String, Metric> own = facts.of(FactKind.CATALOGUE).values().stream().map(CatalogueCodec::read)
                    .map(CatalogueEntry::metric).collect(Collectors.toMap(Metric::name, Function.identity()));
            var read = KnownRun.of(new RunLoader(connection).load(), facts);
            var pricing = supposed.pricing().or(workspace::pricingOfTheMoment)
                    .or(() -> workspace.keptPrices().pricing(facts));
            var now = pricing.isPresent()
                    ? PricedRuns.apply(connection, read, pricing.get())
                    : new PricedRuns.Applied(read, PricedRuns.NONE);
            var formulas = KeptCosts.columns(facts.of(FactKind.COST_MODEL), workspace.formulas());
            return new State(revision, now.runs(), Companions.joined(now.runs()), own, pricing, now.priced(),
                    with(formulas, supposed.columns()), List.copyOf(facts.of(FactKind.JOIN).values()));
        });
    }

    private static List<FormulaColumn> with(List<FormulaColumn> known, List<FormulaColumn> further) {
        return Stream.concat(known.stream().filter(
                one -> further.stream().noneMatch(other -> other.name().equals(one.name()))), further.stream())
                .toList();
    }

    List<RunRow> rows(Scope scope) throws WorkspaceException {
        var now = state();
        return new ScopeFilter(workspace.sandbox(), now).listed(scope).stream()
                .map(run -> row(run, scope.partialCost(), now)).toList();
    }

    static RunRow row(KnownRun run, boolean partialCost, State now) {
        var stored = run.stored();
        var values = new RunValues(run, stored.sums(), partialCost, now::meaning);
        return new RunRow(stored.run(), stored.source(), stored.file(), attemptsFile(stored), stored.tool(),
                run.configuration(),
                stored.task(), stored.status(), run.superseded(), run.appearance().hidden(), stored.started(),
                stored.completed(), stored.itemCount(), stored.attempts(), stored.unscored(), values.metrics(),
                values.usage(), stored.details());
    }

    private static Optional<String> attemptsFile(StoredRun run) {
        return run.parts().isEmpty() ? Optional.empty() : Optional.of(run.attempting().file());
    }

    ConfigurationTable table(Scope scope) throws WorkspaceException {
        return table(scope, state());
    }

    /// The table as it would be.
    ConfigurationTable table(Scope scope, Supposition supposed) throws WorkspaceException {
        return table(scope, read(workspace.revision(), supposed));
    }

    private ConfigurationTable table(Scope scope, State now) throws WorkspaceException {
        var runs = new ScopeFilter(workspace.sandbox(), now).counted(scope);
        return new TableBuilder(workspace, now, scope).build(runs);
    }
}
