package paretoscope.app.prices;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.messages.Sentences;
import paretoscope.app.screen.LatestAnswer;
import paretoscope.app.screen.ProjectChanges;
import paretoscope.app.screen.Subscriptions;
import paretoscope.app.screen.UiThread;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.source.Cancellation;
import paretoscope.ingest.prices.ReadPrices;
import paretoscope.store.Scope;
import paretoscope.store.WorkspaceException;
import paretoscope.views.Project;
import paretoscope.views.costs.CostService;
import paretoscope.views.costs.ModelPrice;

/// The prices of a project: what costs are made of, the lists in force, and the entry each model is found under. Used on
/// the window's thread; reads and changes happen in the background, and undo takes every change back.
public final class PricesViewModel implements AutoCloseable {
    private final Project project;
    private final Executor edits;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Prices> prices = new ReadOnlyObjectWrapper<>(this, "prices", Prices.NONE);
    private final LatestAnswer<Scope, Prices> asking;
    private final Subscriptions subscriptions = new Subscriptions();

    /// All there is to know about the prices of a project.
    ///
    /// @param models those without a price first
    /// @param own the entries of the user's own list
    public record Prices(PricingMode mode, PriceBook book, List<ModelPrice> models, List<PriceEntry> own) {
        static final Prices NONE = new Prices(new PricingMode.AsFiles(), PriceBook.EMPTY, List.of(), List.of());

        public Prices {
            models = List.copyOf(models);
            own = List.copyOf(own);
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    /// @param questions where prices are looked up
    /// @param edits carries out one change after the other
    public PricesViewModel(Project project, Executor questions, Executor edits, UiThread ui, Messages messages) {
        this.project = project;
        this.edits = edits;
        this.messages = messages;
        asking = new LatestAnswer<>(questions, ui, this::read, this::take);
        subscriptions.add(ProjectChanges.subscribe(project, () -> ui.run(this::reload)));
        reload();
    }

    private void reload() {
        asking.ask(Scope.all());
    }

    private Prices read(Scope scope, Cancellation cancellation) throws WorkspaceException {
        var costs = project.costs();
        var mode = PricingMode.of(costs.inForce());
        cancellation.check();
        return new Prices(mode, costs.pricing().book(), costs.models(scope), costs.own().entries());
    }

    private void take(LatestAnswer.Answer<Prices> came) {
        switch (came) {
            case LatestAnswer.Answer.Pending<Prices> _ -> {
            }
            case LatestAnswer.Answer.Found<Prices>(Prices found) -> prices.set(found);
            case LatestAnswer.Answer.Failed<Prices>(Exception reason) -> messages
                    .post(Message.error("The prices could not be read. " + Sentences.of(reason)));
        }
    }

    /// The prices as they stand.
    public ReadOnlyObjectProperty<Prices> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    /// Makes costs of something else.
    public void use(PricingMode mode) {
        if (!mode.equals(prices.get().mode())) {
            change(() -> {
                switch (mode) {
                    case PricingMode.AsFiles _ -> project.costs().priceNoTokens();
                    case PricingMode.AtRunDate _ -> project.costs().priceTokens(Optional.empty());
                    case PricingMode.OnDay(LocalDate day) -> project.costs().priceTokens(Optional.of(day));
                }
            });
        }
    }

    /// Reads a price list from a file or a folder and keeps it.
    public void importList(Path path) {
        change(() -> {
            var read = CostService.read(path);
            project.costs().keep(read.list());
            messages.post(Message.done(told(read)));
        });
    }

    private static String told(ReadPrices read) {
        var left = read.issues().isEmpty()
                ? ""
                : " Left out: " + read.issues().getFirst().why()
                        + (read.issues().size() > 1 ? ", and " + (read.issues().size() - 1) + " more." : ".");
        return read.list().name() + ": " + read.list().entries().size() + " prices (" + read.format() + ")." + left;
    }

    /// Forgets a list.
    public void forget(String list) {
        change(() -> project.costs().forget(list));
    }

    /// Prices a model as this entry of a list; the empty name goes back to the rules.
    public void choose(String model, String listed) {
        change(() -> project.costs().choose(model, listed));
    }

    /// Keeps the entries of the user's own list.
    public void keepOwn(List<PriceEntry> entries) {
        change(() -> project.costs().keepOwn(entries));
    }

    private void change(Change change) {
        edits.execute(() -> {
            try {
                change.make();
            } catch (Exception e) {
                messages.post(Message.error(Sentences.of(e)));
            }
        });
    }

    @Override
    public void close() {
        subscriptions.close();
        asking.close();
    }
}
