package paretoscope.views.costs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.Configuration;
import paretoscope.eval.cost.CostBasis;
import paretoscope.eval.cost.PriceChange;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.PriceMatch;
import paretoscope.eval.price.ShippedPrices;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.prices.PriceLists;
import paretoscope.ingest.prices.ReadPrices;
import paretoscope.store.Scope;
import paretoscope.store.Workspace;
import paretoscope.store.WorkspaceException;

/// Answers what configurations cost, and keeps the prices they are asked at.
public final class CostService {
    private final Workspace workspace;
    private final Runnable changed;

    /// @param changed told after every change
    public CostService(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
    }

    /// The prices of the project: the lists it keeps, the shipped one behind them, and what the user chose.
    public PriceBook book() throws WorkspaceException {
        return workspace.priceBook();
    }

    /// Prices from these lists alone, with the shipped second names and what the user chose.
    public PriceBook book(List<PriceList> lists) throws WorkspaceException {
        return new PriceBook(lists, ShippedPrices.aliasNames(), workspace.memory().priceChoices());
    }

    /// Reads a list from a file or a folder, without keeping it.
    public static ReadPrices read(Path path) throws IOException, UnreadableSource {
        return PriceLists.read(path);
    }

    /// Keeps a list with the project.
    public void keep(PriceList list) throws WorkspaceException {
        workspace.memory().keepPrices(list);
        changed.run();
    }

    /// Forgets a list the project keeps.
    public void forget(String name) throws WorkspaceException {
        workspace.memory().forgetPrices(name);
        changed.run();
    }

    /// Says which entry of a list is a model's price.
    public void choose(String model, String listed) throws WorkspaceException {
        workspace.memory().choosePrice(model, listed);
        changed.run();
    }

    /// From now on costs are tokens times price, at each run's date or at one day; kept with the project.
    public void priceTokens(Optional<LocalDate> day) throws WorkspaceException {
        workspace.memory().priceTokens(day);
        changed.run();
    }

    /// Costs are what the files state again.
    public void priceNoTokens() throws WorkspaceException {
        workspace.memory().priceNoTokens();
        changed.run();
    }

    /// The list that the user edits; without an entry at first.
    public PriceList own() throws WorkspaceException {
        return workspace.memory().priceLists().stream().filter(PriceList::isOwn).findFirst()
                .orElse(new PriceList(PriceList.OWN, "entered by you", Optional.empty(), List.of()));
    }

    /// Keeps the entries of the user's own list; a list without entries is forgotten.
    public void keepOwn(List<PriceEntry> entries) throws WorkspaceException {
        if (entries.isEmpty()) {
            workspace.memory().forgetPrices(PriceList.OWN);
        } else {
            workspace.memory().keepPrices(own().withEntries(entries));
        }
        changed.run();
    }

    /// Gets ready to try out other prices of one model or of all.
    public PriceTrial trial(Optional<String> model, Scope scope, Cancellation cancellation)
            throws WorkspaceException {
        return PriceTrial.of(workspace, pricing(), model, scope, cancellation);
    }

    /// Keeps prices that were tried out as entries of the user's own list.
    ///
    /// @return the number of entries
    public int keepTrial(PriceChange change, Scope scope) throws WorkspaceException {
        var entries = new ArrayList<PriceEntry>();
        var models = new LinkedHashSet<String>();
        for (var model : models(scope)) {
            for (var dated : model.prices()) {
                if (dated.match() instanceof PriceMatch.Found(PriceEntry entry, _)
                        && !change.of(model.model(), entry).equals(entry)) {
                    models.add(model.model());
                    entries.add(change.of(model.model(), entry).as(model.model(), PriceList.OWN));
                }
            }
        }
        own().entries().stream().filter(known -> !models.contains(known.model())).forEach(entries::add);
        workspace.memory().keepTrial(own().withEntries(entries.stream().distinct().toList()), models);
        changed.run();
        return models.size();
    }

    /// The models in scope, each with the price it is found under and the rule, those without a price first.
    public List<ModelPrice> models(Scope scope) throws WorkspaceException {
        return new ModelPrices(pricing(), workspace.memory().priceChoices()).of(workspace.runs(scope));
    }

    /// Has every question answered at these prices until the project is closed; empty goes back to what is kept.
    public void priceAt(Optional<TokenPricing> pricing) {
        workspace.price(pricing);
        changed.run();
    }

    /// The prices in force; nothing where costs are what the files state.
    public Optional<TokenPricing> inForce() throws WorkspaceException {
        return workspace.pricing();
    }

    /// The prices in force, else the project's at each run's own date.
    public TokenPricing pricing() throws WorkspaceException {
        var now = workspace.pricing();
        return now.isPresent() ? now.get() : new TokenPricing(book(), Optional.empty());
    }

    /// What every run in scope cost, those that count, at the prices of [#pricing()]: what has no price keeps the cost
    /// its file states.
    public List<RunCost> costs(Scope scope, CostBasis basis) throws WorkspaceException {
        var table = workspace.configurations(scope);
        var labels = new HashMap<Configuration, String>();
        for (int row = 0; row < table.size(); row++) {
            labels.put(table.configuration(row), table.labels().get(row));
        }
        var costing = new RunCosting(pricing(), workspace.pricing().isPresent(), basis);
        var costs = new ArrayList<RunCost>();
        for (var run : workspace.runs(scope)) {
            if (!run.superseded() && !run.task().aggregate()) {
                costs.add(costing.of(run, labels.getOrDefault(run.configuration(), run.model())));
            }
        }
        return costs;
    }

    /// The price of a model, or of every model in scope.
    public PriceAnswer prices(Optional<String> model, Scope scope) throws WorkspaceException {
        var pricing = pricing();
        if (model.isPresent()) {
            return PriceAnswer.of(model.get(), pricing.book().find(model.get(), pricing.day()), pricing.book());
        }
        return models(scope).stream()
                .flatMap(price -> price.prices().stream()
                        .map(dated -> PriceAnswer.of(price.model(), dated.match(), pricing.book())))
                .reduce(PriceAnswer.NONE, PriceAnswer::and);
    }
}
