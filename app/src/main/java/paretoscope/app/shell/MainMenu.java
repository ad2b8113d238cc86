package paretoscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import paretoscope.app.commands.Command;
import paretoscope.app.commands.CommandNodes;

/// The menu bar: every command with its shortcut, in the order in which each system's users look for them.
public final class MainMenu extends MenuBar {
    /// What the window can do; the workbench fills it in.
    public record Commands(List<Command> file, List<Command> importing, List<Command> figures, Command undo,
            Command redo, List<Command> edit, List<Command> view, List<Command> help,
            ObservableValue<String> undoLabel, ObservableValue<String> redoLabel) {
        public Commands {
            file = List.copyOf(file);
            importing = List.copyOf(importing);
            figures = List.copyOf(figures);
            edit = List.copyOf(edit);
            view = List.copyOf(view);
            help = List.copyOf(help);
        }
    }

    private final Menu recent = new Menu("Open Recent");

    /// @param quit leaves the program
    public MainMenu(Commands commands, Command quit) {
        setUseSystemMenuBar(true);
        getStyleClass().add("window-bar");
        var file = CommandNodes.menu("_File");
        addAll(file, commands.file().subList(0, 2));
        file.getItems().add(recent);
        addAll(file, commands.file().subList(2, commands.file().size()));
        file.getItems().add(new SeparatorMenuItem());
        addAll(file, commands.importing());
        file.getItems().add(new SeparatorMenuItem());
        addAll(file, commands.figures());
        file.getItems().addAll(new SeparatorMenuItem(), CommandNodes.item(quit));
        var edit = CommandNodes.menu("_Edit", labelled(commands.undo(), commands.undoLabel()),
                labelled(commands.redo(), commands.redoLabel()), new SeparatorMenuItem());
        addAll(edit, commands.edit());
        var view = CommandNodes.menu("_View");
        addAll(view, commands.view());
        var help = CommandNodes.menu("_Help");
        addAll(help, commands.help());
        getMenus().setAll(file, edit, view, help);
    }

    private static void addAll(Menu menu, List<Command> commands) {
        commands.forEach(command -> menu.getItems().add(CommandNodes.item(command)));
    }

    private static MenuItem labelled(Command command, ObservableValue<String> label) {
        var item = CommandNodes.item(command);
        item.textProperty().bind(Bindings.createStringBinding(label::getValue, label));
        return item;
    }

    /// Offers these workspaces again.
    public void showRecent(List<Path> workspaces, Consumer<Path> open) {
        recent.getItems().setAll(workspaces.stream().map(path -> {
            var item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> open.accept(path));
            return item;
        }).toList());
        recent.setDisable(workspaces.isEmpty());
    }
}
