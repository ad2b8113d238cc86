package paretoscope.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import paretoscope.eval.catalogue.CatalogueEntry;
import paretoscope.eval.cost.CostModel;
import paretoscope.eval.cost.CostModelJson;
import paretoscope.eval.price.PriceList;
import paretoscope.eval.price.PriceListJson;
import paretoscope.eval.source.TableMapping;
import paretoscope.store.sql.JsonText;

/// What is kept between sessions: how tables are read, saved views, the user's own metrics, preferences.
public final class Memory {
    private final Workspace workspace;

    Memory(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Keeps a mapping for tables with the same header.
    public void rememberMapping(TableMapping mapping) throws WorkspaceException {
        keep(FactKind.MAPPING, JsonText.write(mapping.header()), Optional.of(MappingCodec.write(mapping)));
    }

    /// The mapping kept for tables with this header.
    public Optional<TableMapping> mappingFor(List<String> header) throws WorkspaceException {
        return mappings().apply(header);
    }

    /// All the mappings kept until now, by header: asked for once, they are at hand for any number of tables.
    public Function<List<String>, Optional<TableMapping>> mappings() throws WorkspaceException {
        var kept = all(FactKind.MAPPING);
        return header -> Optional.ofNullable(kept.get(JsonText.write(header))).map(MappingCodec::read);
    }

    /// Keeps a metric of the user's own; it wins over a shipped one of the same name. It can be taken back.
    public void define(CatalogueEntry entry) throws WorkspaceException {
        say("Define " + entry.metric().name(), FactKind.CATALOGUE, entry.metric().name(),
                Optional.of(CatalogueCodec.write(entry)));
    }

    /// Forgets a metric of the user's own.
    public void undefine(String name) throws WorkspaceException {
        say("Forget " + name, FactKind.CATALOGUE, name, Optional.empty());
    }

    /// The user's own metrics, by name.
    public List<CatalogueEntry> catalogue() throws WorkspaceException {
        return all(FactKind.CATALOGUE).values().stream().map(CatalogueCodec::read).toList();
    }

    /// Saves an analysis under a name.
    public void saveView(String name, String json) throws WorkspaceException {
        say("Save the view " + name, FactKind.VIEW, name, Optional.of(json));
    }

    public void deleteView(String name) throws WorkspaceException {
        say("Delete the view " + name, FactKind.VIEW, name, Optional.empty());
    }

    /// The saved analyses by name.
    public Map<String, String> views() throws WorkspaceException {
        return all(FactKind.VIEW);
    }

    /// Keeps a price list under its name, in place of one that has it.
    public void keepPrices(PriceList list) throws WorkspaceException {
        say("Keep the prices " + list.name(), FactKind.PRICE_LIST, list.name(),
                Optional.of(PriceListJson.write(list)));
    }

    public void forgetPrices(String name) throws WorkspaceException {
        say("Forget the prices " + name, FactKind.PRICE_LIST, name, Optional.empty());
    }

    /// The price lists kept, in the order in which they are asked: the user's own, then the newest first, those without a
    /// date last.
    public List<PriceList> priceLists() throws WorkspaceException {
        return KeptPrices.lists(all(FactKind.PRICE_LIST));
    }

    /// Keeps prices that were tried out: the user's own list, where the entries chosen for the models make way.
    public void keepTrial(PriceList own, Collection<String> models) throws WorkspaceException {
        workspace.writing("remember", connection -> {
            var changes = new ArrayList<Change>();
            changes.add(Change.of(connection, FactKind.PRICE_LIST.code(), own.name(),
                    Optional.of(PriceListJson.write(own))));
            for (var model : models) {
                changes.add(Change.of(connection, FactKind.PRICE_CHOICE.code(), model, Optional.empty()));
            }
            CommandLog.carryOut(connection, "Keep the prices tried out", changes);
            return changes.size();
        });
    }

    /// From now on costs are tokens times price, at each run's date or at one day. It can be taken back.
    public void priceTokens(Optional<LocalDate> day) throws WorkspaceException {
        say("Price tokens", FactKind.PRICING, KeptPrices.KEY, Optional.of(KeptPrices.written(day)));
    }

    /// Costs are what the files state again.
    public void priceNoTokens() throws WorkspaceException {
        say("Costs as the files state", FactKind.PRICING, KeptPrices.KEY, Optional.empty());
    }

    /// Says which entry of a list is a model's price; an empty one takes it back.
    public void choosePrice(String model, String listed) throws WorkspaceException {
        say("Choose the price of " + model, FactKind.PRICE_CHOICE, model,
                Optional.of(listed).filter(text -> !text.isEmpty()));
    }

    /// The entries chosen, by model.
    public Map<String, String> priceChoices() throws WorkspaceException {
        return all(FactKind.PRICE_CHOICE);
    }

    /// Keeps a cost model as a column of this name. It can be taken back.
    public void saveCostModel(String name, CostModel model) throws WorkspaceException {
        say("Add the cost " + name, FactKind.COST_MODEL, name, Optional.of(CostModelJson.write(model)));
    }

    /// Forgets a cost model.
    public void deleteCostModel(String name) throws WorkspaceException {
        say("Remove the cost " + name, FactKind.COST_MODEL, name, Optional.empty());
    }

    /// The cost models that are kept, by the names of their columns; those a newer program wrote are passed over.
    public Map<String, CostModel> costModels() throws WorkspaceException {
        return KeptCosts.models(all(FactKind.COST_MODEL));
    }

    /// Keeps a rule by which configurations lend each other their measurements. It can be taken back.
    public void saveJoin(String rule) throws WorkspaceException {
        say("Join by " + rule, FactKind.JOIN, rule, Optional.of(rule));
    }

    /// Forgets a rule.
    public void deleteJoin(String rule) throws WorkspaceException {
        say("Join no longer by " + rule, FactKind.JOIN, rule, Optional.empty());
    }

    /// The rules that are kept, in order.
    public List<String> joins() throws WorkspaceException {
        return List.copyOf(all(FactKind.JOIN).values());
    }

    /// Keeps a preference; an empty value forgets it.
    public void prefer(String key, String value) throws WorkspaceException {
        keep(FactKind.PREFERENCE, key, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    public Optional<String> preference(String key) throws WorkspaceException {
        return get(FactKind.PREFERENCE, key);
    }

    private Optional<String> get(FactKind kind, String key) throws WorkspaceException {
        return Optional.ofNullable(all(kind).get(key));
    }

    private Map<String, String> all(FactKind kind) throws WorkspaceException {
        return new TreeMap<>(workspace.reading("read what it remembers", Facts::read).of(kind));
    }

    private void keep(FactKind kind, String key, Optional<String> value) throws WorkspaceException {
        workspace.writing("remember", connection -> {
            var change = Change.of(connection, kind.code(), key, value);
            change.apply(connection);
            return change;
        });
    }

    private void say(String description, FactKind kind, String key, Optional<String> value) throws WorkspaceException {
        workspace.writing("remember", connection -> {
            CommandLog.carryOut(connection, description,
                    List.of(Change.of(connection, kind.code(), key, value)));
            return key;
        });
    }
}
