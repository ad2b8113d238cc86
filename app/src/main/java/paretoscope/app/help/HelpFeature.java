package paretoscope.app.help;

import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import paretoscope.app.commands.Command;
import paretoscope.app.dialog.DialogBody;
import paretoscope.app.dialog.DialogWindow;
import paretoscope.app.settings.AppFolders;
import paretoscope.cli.Program;

/// Help for the window.
public final class HelpFeature {
    private final AppFolders folders;
    private final DialogWindow windows;
    private final Supplier<Window> owner;

    /// @param owner the window dialogs belong to when they open
    public HelpFeature(AppFolders folders, DialogWindow windows, Supplier<Window> owner) {
        this.folders = folders;
        this.windows = windows;
        this.owner = owner;
    }

    public List<Command> commands() {
        return List.of(Command.of("Keys and mouse", this::keys).icon(Feather.COMMAND).shortcut("Shift+F1"),
                Command.of("About Paretoscope", this::about).icon(Feather.INFO));
    }

    private void keys() {
        var body = new DialogBody("Keys and mouse", new KeysView());
        body.explained("What no menu says. The menus show their own shortcuts.");
        body.dismiss("Close");
        windows.showBeside(owner.get(), "Keys and mouse", body);
    }

    private void about() {
        var body = new DialogBody("Paretoscope " + Program.VERSION, new AboutView(folders));
        body.explained(
                "Shows what accuracy costs. Everything stays on this machine: the program never uses the network. "
                        + "Apache License 2.0.");
        body.dismiss("Close");
        windows.show(owner.get(), "About Paretoscope", body);
    }
}
