package paretoscope.app.prices;

import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.feature.Once;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.tool.Tool;
import paretoscope.app.tool.ToolContext;

/// Prices for the window: a section beside the chart, and a window of their own. Made when a project opens, closed with
/// it.
public final class PricesTool extends Tool implements AutoCloseable {
    private final PricesViewModel prices;
    private final TrialViewModel trial;
    private final Once<TrialSection> section;

    public PricesTool(ToolContext context, FrontViewModel front) {
        super(new Named("prices", "Prices", Feather.DOLLAR_SIGN, "Shortcut+P"), context);
        prices = new PricesViewModel(context.project(), context.questions(), context.edits(), context.ui(),
                context.messages());
        trial = new TrialViewModel(context.project(), front, context.questions(), context.edits(), context.ui(),
                context.messages());
        section = Once.of(() -> new TrialSection(prices, trial, front.selection(), this::show));
    }

    /// What costs are made of and prices to try out, beside the chart.
    public Region section() {
        return section.get();
    }

    public TrialViewModel trial() {
        return trial;
    }

    public PricesViewModel prices() {
        return prices;
    }

    @Override
    protected DialogBody content() {
        var view = new PricesView(prices, () -> choose("Import a price list",
                FileDialogs.Kind.of("Price lists", "*.json", "*.csv", "*.tsv", "*.toml"))
                .ifPresent(prices::importList));
        var body = new DialogBody("Prices", view).explained(
                "What a million tokens cost. Each model is looked up in the lists by visible rules; nothing is guessed.");
        body.dismiss("Close");
        body.onClosed(view::close);
        return body;
    }

    @Override
    public void close() {
        section.ifMade(TrialSection::close);
        trial.close();
        prices.close();
    }
}
