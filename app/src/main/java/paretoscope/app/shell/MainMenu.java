package paretoscope.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import paretoscope.app.commands.Command;
import paretoscope.app.commands.CommandNodes;

/// The menu bar: every command with its shortcut, in the order in which each system's users look for them.
public final class MainMenu extends MenuBar {
    private static final List<String> NAMES = List.of("_File", "_Edit", "_View", "_Analyse", "_Help");

    private final Menu recent = new Menu("Open recent");

    /// What the window can do, by menu.
    ///
    /// @param workspace new and open first; the recent workspaces follow these two
    /// @param history undo and redo, which change their names
    /// @param analyse groups of commands that belong together
    public record Content(List<Command> workspace, List<Command> importing, List<Command> figures, Command quit,
            List<MenuItem> history, List<Command> edit, List<Command> view, List<List<Command>> analyse,
            List<Command> help) {
        public Content {
            workspace = List.copyOf(workspace);
            importing = List.copyOf(importing);
            figures = List.copyOf(figures);
            history = List.copyOf(history);
            edit = List.copyOf(edit);
            view = List.copyOf(view);
            analyse = List.copyOf(analyse);
            help = List.copyOf(help);
        }
    }

    public MainMenu() {
        setUseSystemMenuBar(true);
        getStyleClass().add("window-bar");
        recent.setDisable(true);
        clear();
    }

    /// Only the names of the menus, in the room that they will have.
    public void clear() {
        getMenus().setAll(NAMES.stream().map(CommandNodes::menu).toList());
    }

    /// Shows these commands in place of those before.
    public void show(Content content) {
        if (recent.getParentMenu() != null) {
            recent.getParentMenu().getItems().remove(recent);
        }
        var file = CommandNodes.menu(NAMES.get(0));
        add(file, content.workspace().subList(0, 2));
        file.getItems().add(recent);
        add(file, content.workspace().subList(2, content.workspace().size()));
        separate(file);
        add(file, content.importing());
        separate(file);
        add(file, content.figures());
        separate(file);
        add(file, List.of(content.quit()));
        var edit = CommandNodes.menu(NAMES.get(1));
        edit.getItems().addAll(content.history());
        separate(edit);
        add(edit, content.edit());
        var view = CommandNodes.menu(NAMES.get(2));
        add(view, content.view());
        var analyse = CommandNodes.menu(NAMES.get(3));
        for (var group : content.analyse()) {
            if (!analyse.getItems().isEmpty()) {
                separate(analyse);
            }
            add(analyse, group);
        }
        var help = CommandNodes.menu(NAMES.get(4));
        add(help, content.help());
        getMenus().setAll(file, edit, view, analyse, help);
    }

    private static void add(Menu menu, List<Command> commands) {
        commands.forEach(command -> menu.getItems().add(CommandNodes.item(command)));
    }

    private static void separate(Menu menu) {
        menu.getItems().add(new SeparatorMenuItem());
    }

    /// Offers these workspaces again.
    public void showRecent(List<Path> workspaces, Consumer<Path> open) {
        recent.getItems().setAll(workspaces.stream().map(path -> item(path, open)).toList());
        recent.setDisable(workspaces.isEmpty());
    }

    private static MenuItem item(Path path, Consumer<Path> open) {
        var item = new MenuItem(path.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(path));
        return item;
    }
}
