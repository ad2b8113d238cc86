package paretoscope.app.prices;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;
import paretoscope.views.Project;

/// Prices for the window: a section beside the chart, and a window of their own. Made when a project opens, closed with
/// it.
public final class PricesFeature implements AutoCloseable {
    private final PricesViewModel prices;
    private final TrialViewModel trial;
    private final TrialSection section;
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    /// @param questions where prices are looked up
    /// @param edits carries out one change after the other
    /// @param owner the window the others belong to
    public PricesFeature(Project project, FrontViewModel front, Executor questions, Executor edits, UiThread ui,
            Messages messages, DialogWindow windows, Supplier<Window> owner) {
        this.windows = windows;
        this.owner = owner;
        prices = new PricesViewModel(project, questions, edits, ui, messages);
        trial = new TrialViewModel(project, front, questions, edits, ui, messages);
        section = new TrialSection(prices, trial, front.selection(), this::show);
    }

    /// All prices in a window of their own.
    public Command command() {
        return Command.of("Prices…", this::show).icon(Feather.DOLLAR_SIGN).shortcut("Shortcut+P");
    }

    /// What costs are made of and prices to try out, beside the chart.
    public Region section() {
        return section;
    }

    public TrialViewModel trial() {
        return trial;
    }

    public PricesViewModel prices() {
        return prices;
    }

    private void show() {
        windows.showBeside(owner.get(), "Prices", body());
    }

    /// The window's content.
    public DialogBody body() {
        var view = new PricesView(prices, this::choose);
        var body = new DialogBody("Prices", view).explained(
                "What a million tokens cost. Each model is looked up in the lists by visible rules; nothing is guessed.");
        body.dismiss("Close");
        body.onClosed(view::close);
        return body;
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle("Import a price list");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("Price lists", "*.json", "*.csv", "*.tsv", "*.toml"),
                new FileChooser.ExtensionFilter("All files", "*"));
        var file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            prices.importList(file.toPath());
        }
    }

    @Override
    public void close() {
        section.close();
        trial.close();
        prices.close();
    }
}
