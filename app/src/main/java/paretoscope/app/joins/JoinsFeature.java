package paretoscope.app.joins;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;
import paretoscope.views.Project;

/// Joining sources for the window.
public final class JoinsFeature {
    private final Project project;
    private final Executor questions;
    private final Executor edits;
    private final UiThread ui;
    private final Messages messages;
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    /// @param questions where rules are tried out
    /// @param edits carries out one change after the other
    /// @param owner the window the dialog belongs to
    public JoinsFeature(Project project, Executor questions, Executor edits, UiThread ui, Messages messages,
            DialogWindow windows, Supplier<Window> owner) {
        this.project = project;
        this.questions = questions;
        this.edits = edits;
        this.ui = ui;
        this.messages = messages;
        this.windows = windows;
        this.owner = owner;
    }

    public Command command() {
        return Command.of("Join sources…", () -> windows.showBeside(owner.get(), "Join sources", body()))
                .icon(Feather.GIT_MERGE).shortcut("Shortcut+J");
    }

    /// The dialog's content.
    public DialogBody body() {
        return body(new JoinsViewModel(project, questions, edits, ui, messages));
    }

    static DialogBody body(JoinsViewModel joins) {
        var body = new DialogBody("Join sources", new JoinsView(joins)).explained(
                "Quality from one source and cost from another on one row. Nothing is joined silently: the rule says what "
                        + "has to agree, and below stands what it matches. Undo takes it back.");
        body.dismiss("Close");
        var join = body.primary("Join", joins::keep);
        join.setId("keep-join");
        join.disableProperty().bind(Bindings.createBooleanBinding(
                () -> joins.reportProperty().get().filter(report -> !report.matched().isEmpty()).isEmpty(),
                joins.reportProperty()));
        body.onClosed(joins::close);
        return body;
    }
}
