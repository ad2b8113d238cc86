package paretoscope.app.desk;

import java.util.ArrayList;
import java.util.List;
import paretoscope.app.commands.Command;
import paretoscope.app.preferences.PreferencesFeature;
import paretoscope.app.shell.MainMenu;

/// The menus of a desk: what its features offer, and what the program offers with any.
public final class DeskMenus {
    private DeskMenus() {}

    /// @param quit leaves the program
    /// @param help further commands for the help menu
    public static MainMenu.Content of(Desk desk, PreferencesFeature preferring, Command quit, List<Command> help) {
        var commands = desk.commands();
        var edit = new ArrayList<>(commands.edit());
        edit.add(preferring.command());
        var view = new ArrayList<>(commands.view());
        view.add(preferring.switchTheme());
        var helping = new ArrayList<>(commands.help());
        helping.add(Command.of("Open the example", commands::importExample));
        helping.addAll(help);
        return new MainMenu.Content(commands.file(), commands.imports(), commands.export(), quit, commands.history(),
                edit, view, commands.analyse(), helping);
    }
}
