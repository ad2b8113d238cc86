package paretoscope.app.costs;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.front.model.FrontViewModel;
import paretoscope.app.front.model.Role;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;
import paretoscope.views.Project;

/// Adding costs for the window; the front shows a cost as soon as it has been added.
public final class CostsFeature {
    private final Project project;
    private final FrontViewModel front;
    private final Executor questions;
    private final Executor edits;
    private final UiThread ui;
    private final Messages messages;
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    /// @param questions where costs are tried out
    /// @param edits carries out one change after the other
    /// @param owner the window the dialog belongs to
    public CostsFeature(Project project, FrontViewModel front, Executor questions, Executor edits, UiThread ui,
            Messages messages, DialogWindow windows, Supplier<Window> owner) {
        this.project = project;
        this.front = front;
        this.questions = questions;
        this.edits = edits;
        this.ui = ui;
        this.messages = messages;
        this.windows = windows;
        this.owner = owner;
    }

    public Command command() {
        return Command.of("Costs…", () -> windows.showBeside(owner.get(), "Costs", body()))
                .icon(Feather.PLUS_CIRCLE).shortcut("Shortcut+Shift+P");
    }

    /// The dialog's content.
    public DialogBody body() {
        return body(new CostsViewModel(project, questions, edits, ui, messages,
                name -> front.change(question -> question.with(Role.COST, Optional.of(name)))));
    }

    private DialogBody body(CostsViewModel costs) {
        var body = new DialogBody("Costs", new CostsView(costs, () -> choose(costs)))
                .explained("A cost of your own, made of what was measured. The views offer it; undo takes it back.");
        body.dismiss("Close");
        var add = body.primary("Add cost", costs::keep);
        add.setId("add-cost");
        add.disableProperty().bind(costs.keepableProperty().not());
        body.onClosed(costs::close);
        return body;
    }

    private void choose(CostsViewModel costs) {
        var chooser = new FileChooser();
        chooser.setTitle("Runtime profiles");
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("Profiles", "*.json"),
                new FileChooser.ExtensionFilter("All files", "*"));
        var file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            costs.readProfiles(file.toPath());
        }
    }
}
