package paretoscope.app.editing;

import java.util.concurrent.Executor;
import javafx.stage.Window;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.messages.Messages;
import paretoscope.app.screen.UiThread;

/// The window in which models known by several names join under one.
public final class AliasesDialog {
    private final Saying saying;
    private final Executor background;
    private final UiThread ui;
    private final Messages messages;
    private final DialogWindow windows;

    public AliasesDialog(Saying saying, Executor background, UiThread ui, Messages messages, DialogWindow windows) {
        this.saying = saying;
        this.background = background;
        this.ui = ui;
        this.messages = messages;
        this.windows = windows;
    }

    public void show(Window owner) {
        windows.show(owner, "Model names", body(new AliasesViewModel(saying, background, ui, messages)));
    }

    static DialogBody body(AliasesViewModel aliases) {
        var body = new DialogBody("Model names", new AliasesView(aliases)).explained(
                "Files call one model by several names. Names that join are one model everywhere; undo separates them.");
        body.dismiss("Close").setDefaultButton(true);
        return body;
    }
}
